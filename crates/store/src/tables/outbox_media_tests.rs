//! What messages carry, and what becomes of those whose file is not there.

use super::*;

#[test]
fn what_it_carries_is_waited_for_and_nothing_is_written_meanwhile() {
    let (_folder, store) = ledger(4);
    let before = read(&store, id(100));
    let claimed = store.writer().write(move |tx| {
        let open = waiting::open(tx, id(1))?.remove(0);
        let mut asked = 0;
        claim(tx, open.key, 9, at(1), &mut |_, components| {
            asked += 1;
            match asked {
                1 => Admission::NotYet,
                2 => Admission::Never(Reason::FileMissing, None),
                _ => {
                    *components = r#"[{"type":"body"}]"#.to_owned();
                    Admission::Now
                }
            }
        })
    });
    let claimed = claimed.unwrap();
    assert_eq!(claimed.len(), 2, "the others do not wait for it");
    assert!(claimed.iter().all(|one| one.components == r#"[{"type":"body"}]"#));
    assert_eq!(read(&store, id(100)), before, "passed over: nothing of it is different");
    let failed = read(&store, id(101));
    assert_eq!((failed.state, failed.attempts), (MessageState::Failed, 0), "no request was made");
    assert_eq!(failed.error.map(|error| error.reason), Some(Reason::FileMissing));
    let sending = read(&store, id(102));
    assert_eq!((sending.state, sending.attempts, sending.components), (MessageState::Sending, 1, Vec::new()));
    // Cut off now, nobody wonders about what was passed over.
    assert_eq!(store.writer().write(|tx| recover(tx, at(2))).unwrap(), 2);
    assert_eq!(claim_some(&store, 9, at(3)).len(), 1);
}
