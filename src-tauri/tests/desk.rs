//! The desk without a window: what the commands stand on.

use recado_desktop::desk::Desk;
use recado_desktop::opening::Opening;

#[tokio::test]
async fn a_command_that_falls_over_is_an_error_for_the_page_and_not_silence() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::at(folder.path().join("data"));
    let fallen = desk.ask::<(), _, _>(|_| async move { panic!("a fault of ours") }).await.unwrap_err();
    assert_eq!(fallen.code, "internal");
    assert!(!fallen.view.expect("words").message.is_empty());
    let opening = desk.ask(|open| async move { Opening::of(&open) }).await.unwrap();
    assert_eq!((opening.account, opening.accounts.len()), (None, 0), "and the next one is answered");
}

#[tokio::test]
async fn a_folder_that_cannot_be_used_is_told_and_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::write(&data, "not a folder").unwrap();
    let desk = Desk::at(data.clone());
    let refused = desk.ask(|open| async move { Opening::of(&open) }).await.unwrap_err();
    assert_eq!(refused.code, "data_folder_unusable");
    assert!(refused.view.is_some() && refused.params.contains_key("language"));
    std::fs::remove_file(&data).unwrap();
    assert!(desk.ask(|open| async move { Opening::of(&open) }).await.is_ok());
}

#[tokio::test]
async fn practice_is_one_step_from_an_empty_folder_and_a_second_one_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::at(folder.path().join("data"));
    for _ in 0..2 {
        let opening = desk.start_practice().await.unwrap();
        assert_eq!(opening.accounts.len(), 1);
        assert_eq!(opening.account.as_ref(), opening.accounts.first().map(|account| &account.id));
        let account = opening.account.unwrap();
        let (people, cards) = desk
            .ask(move |open| async move {
                let account = open.engine.account_by_id(&account)?;
                Ok((open.engine.contact_page("", 0, 10)?, open.engine.template_cards(&account)?))
            })
            .await
            .unwrap();
        assert_eq!((people.total, people.contacts.len()), (4, 4));
        assert!(cards.iter().any(|card| card.name == "pedido_saiu_para_entrega" && card.sendable));
    }
    desk.stop();
}
