use chrono::TimeDelta;
use recado_core::AccountKind;
use recado_core::outcome::Class;
use recado_store::tables::files;
use recado_store::tables::uploads::Hindrance;

use super::*;
use crate::api::fixture;
use crate::engine::Engine;

const A: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const B: &str = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

fn document(hash: &str) -> String {
    format!(
        r#"[{{"type":"header","parameters":[{{"type":"document","document":{{"file":"{hash}","filename":"nota.pdf"}}}}]}}]"#
    )
}

async fn engine() -> (tempfile::TempDir, Engine, AccountId) {
    let (folder, engine) = fixture::engine();
    let account = fixture::account(&engine, AccountKind::Live).await.id;
    let now = engine.clock().now();
    let keep = move |tx: &Tx<'_>| {
        for hash in [A, B] {
            files::keep(tx, hash, "application/pdf", 10, now)?;
        }
        Ok::<_, StoreError>(())
    };
    engine.write(keep).await.unwrap();
    (folder, engine, account)
}

fn put(engine: &Engine, media: &mut Media, text: &str, after: TimeDelta) -> (Option<Admission>, String) {
    let mut components = text.to_owned();
    let now = engine.clock().now() + after;
    let admission = engine.read(|tx| media.put_ids(tx, &mut components, now)).unwrap();
    (admission, components)
}

#[tokio::test]
async fn an_id_takes_the_files_place_once_all_are_there() {
    let (_folder, engine, account) = engine().await;
    let mut media = Media::new(account);
    let now = engine.clock().now();
    let said = r#"[{"type":"body","parameters":[{"type":"text","text":"\"file\":\"aaaa\""}]}]"#;
    assert_eq!(put(&engine, &mut media, said, TimeDelta::zero()), (None, said.to_owned()), "what somebody wrote");
    let both = format!("[{},{}]", document(A), document(B));
    assert_eq!(put(&engine, &mut media, &both, TimeDelta::zero()), (Some(Admission::NotYet), both.clone()));
    assert_eq!(media.take_news(), (true, 0));
    media.is_there(A, "77", now + TimeDelta::days(29));
    assert_eq!(put(&engine, &mut media, &both, TimeDelta::zero()).0, Some(Admission::NotYet), "the other is not");
    media.is_there(B, "78", now + TimeDelta::days(29));
    let (admission, sent) = put(&engine, &mut media, &both, TimeDelta::zero());
    assert_eq!(admission, None);
    assert!(sent.contains(r#"{"id":"77","filename":"nota.pdf"}"#) && sent.contains(r#"{"id":"78","#), "{sent}");
    assert!(!sent.contains("file\":\""), "{sent}");
    assert_eq!(media.take_news(), (true, 1));
    assert_eq!(put(&engine, &mut media, &document(A), TimeDelta::days(30)).0, Some(Admission::NotYet), "it is over");
}

#[tokio::test]
async fn what_the_database_knows_is_found_again() {
    let (_folder, engine, account) = engine().await;
    let now = engine.clock().now();
    let refused = PlatformError { code: 131_053, ..PlatformError::default() };
    let hindrance = Hindrance::refused(refused.clone());
    engine
        .write(move |tx| {
            uploads::put(tx, account, A, "77", now)?;
            uploads::hinder(tx, account, B, &hindrance)
        })
        .await
        .unwrap();
    let mut media = Media::new(account);
    let (admission, sent) = put(&engine, &mut media, &document(A), TimeDelta::zero());
    assert!(admission.is_none() && sent.contains(r#""id":"77""#), "{sent}");
    let never = Admission::Never(Reason::FileRefused, Some(refused));
    assert_eq!(put(&engine, &mut media, &document(B), TimeDelta::zero()).0, Some(never));
    let stranger = document(&"c".repeat(64));
    let missing = Admission::Never(Reason::FileMissing, None);
    assert_eq!(put(&engine, &mut media, &stranger, TimeDelta::zero()).0, Some(missing));
}

#[tokio::test]
async fn only_a_refusal_that_is_about_the_medium_forgets_it() {
    let (_folder, engine, account) = engine().await;
    let mut media = Media::new(account);
    media.is_there(A, "4490", engine.clock().now() + TimeDelta::days(29));
    let sent = put(&engine, &mut media, &document(A), TimeDelta::zero()).1;
    let refused = |code, subcode, message: &str| Outcome::Refused {
        error: PlatformError { code, subcode, message: message.into(), ..PlatformError::default() },
        class: Class::Fail,
    };
    for other in [
        refused(100, Some(33), "Object with ID '5511' does not exist"),
        refused(100, None, "media 4490"),
        refused(131_009, None, "Parameter value is not valid"),
        refused(131_026, None, "4490"),
        Outcome::NeverLeft { reason: "4490".into() },
    ] {
        assert_eq!(media.blamed(&sent, &other), None, "{other:?}");
    }
    let unknown = refused(131_009, None, "header: media id 4490 is not valid for DOCUMENT");
    assert_eq!(media.blamed(r#"{"id":"44900"}"#, &unknown), None, "another message's");
    assert_eq!(media.blamed(&sent, &unknown).as_deref(), Some("4490"));
    assert_eq!(media.blamed(&sent, &unknown), None, "forgotten");
}
