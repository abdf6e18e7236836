use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::ContactId;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

fn said(purpose: Purpose, given: bool, source: &str, seconds: i64) -> Consent {
    Consent { purpose, given, at: at(seconds), source: source.into(), wording: None }
}

fn ana() -> Contact {
    Contact {
        id: ContactId::from_parts(1, [1; 10]),
        phone: Phone::from_e164("+5511987654321").unwrap(),
        name: "Ana Conceição".into(),
        tags: vec!["vip".into()],
        fields: [("Pedido".to_owned(), "A-1".to_owned())].into(),
        language: None,
        notes: "à tarde".into(),
        consents: Vec::new(),
        aliases: Vec::new(),
        created_at: at(0),
        updated_at: at(0),
    }
}

fn entry() -> Entry {
    Entry {
        phone: Phone::from_e164("+5511987654321").unwrap(),
        name: String::new(),
        tags: Vec::new(),
        fields: BTreeMap::new(),
        language: None,
        notes: String::new(),
        consents: Vec::new(),
    }
}

fn merged(entry: &Entry) -> Merged {
    merge(&ana(), entry, &MergeRules::default(), at(9))
}

#[test]
fn a_file_that_says_nothing_takes_nothing_away() {
    let blank = Entry { fields: [("Pedido".to_owned(), String::new())].into(), ..entry() };
    let nothing = merged(&blank);
    assert_eq!(nothing.contact, ana());
    assert!(!nothing.is_changed() && nothing.differences.is_empty());
}

#[test]
fn each_field_goes_by_its_rule() {
    let news = Entry {
        name: "Ana Souza".into(),
        tags: vec!["Atacado".into(), "VIP".into()],
        fields: [("pedido", "A-2"), ("cidade", "Recife")].map(|(name, value)| (name.into(), value.into())).into(),
        language: Some("es".into()),
        notes: "de manhã".into(),
        ..entry()
    };
    let taken = merged(&news);
    let after = &taken.contact;
    assert_eq!((after.name.as_str(), after.notes.as_str()), ("Ana Souza", "à tarde\nde manhã"));
    assert_eq!(after.tags, ["Atacado", "vip"], "our spelling of a tag stays");
    let fields: Vec<_> = after.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(fields, [("Pedido", "A-2"), ("cidade", "Recife")], "one field, whatever its spelling");
    assert_eq!(after.updated_at, at(9));
    let told: Vec<_> = taken.differences.iter().map(|one| (one.subject.key(), one.kept)).collect();
    assert_eq!(told, [("name".to_owned(), false), ("field.Pedido".to_owned(), false)]);

    let rules = MergeRules {
        name: Rule::Keep,
        tags: Rule::Take,
        notes: Rule::Take,
        each: [("Pedido".to_owned(), Rule::Keep)].into(),
        ..MergeRules::default()
    };
    let kept = merge(&ana(), &news, &rules, at(9));
    assert_eq!((kept.contact.name.as_str(), kept.contact.notes.as_str()), ("Ana Conceição", "de manhã"));
    assert_eq!(kept.contact.fields["Pedido"], "A-1");
    assert_eq!(kept.contact.tags, ["Atacado", "vip"]);
    assert!(kept.differences.iter().filter(|one| one.kept).count() == 2, "{:?}", kept.differences);
    let changed: Vec<_> = kept.changed.iter().map(Subject::key).collect();
    assert_eq!(changed, ["language", "notes", "tags", "field.cidade"]);
}

#[test]
fn a_worse_spelling_is_no_news_and_a_better_one_is() {
    for plainer in ["ANA CONCEICAO", "Ana Conceicao", "ana conceição", "ANA CONCEIÇÃO"] {
        let same = merged(&Entry { name: plainer.into(), ..entry() });
        assert_eq!((same.is_changed(), same.differences.len()), (false, 0), "{plainer}");
    }
    let shouting = Contact { name: "ANA CONCEICAO".into(), ..ana() };
    let better = merge(&shouting, &Entry { name: "Ana Conceição".into(), ..entry() }, &MergeRules::default(), at(9));
    assert_eq!(better.contact.name, "Ana Conceição");
}

#[test]
fn a_list_never_lifts_an_opt_out() {
    let ours = Contact { consents: vec![said(Purpose::Marketing, false, "resposta", 5)], ..ana() };
    let consents = vec![said(Purpose::Marketing, true, "planilha", 8), said(Purpose::Utility, true, "planilha", 8)];
    let merged = merge(&ours, &Entry { consents, ..entry() }, &MergeRules::default(), at(9));
    assert_eq!(merged.consents, [said(Purpose::Utility, true, "planilha", 8)]);
    assert_eq!(merged.differences[0].subject, Subject::Consent);
    assert!(merged.differences[0].kept);
}

#[test]
fn what_is_known_of_a_consent_is_not_written_twice() {
    let ours = Contact { consents: vec![said(Purpose::Utility, true, "balcão", 1)], ..ana() };
    let file = |source: &str, given| Entry { consents: vec![said(Purpose::Utility, given, source, 9)], ..entry() };
    let merged = |entry: &Entry| merge(&ours, entry, &MergeRules::default(), at(9)).consents.len();
    assert_eq!(merged(&file("balcão", true)), 0);
    assert_eq!(merged(&file("site", true)), 1, "from somewhere else it is news");
    assert_eq!(merged(&file("balcão", false)), 1);
}

#[test]
fn an_old_number_is_mended_by_the_same_one_in_full() {
    let old = Contact { phone: Phone::from_e164("+551187654321").unwrap(), ..ana() };
    let mended = merge(&old, &entry(), &MergeRules::default(), at(9));
    assert_eq!(mended.contact.phone, entry().phone);
    assert_eq!(mended.changed, [Subject::Phone]);
    let worse = Entry { phone: old.phone, ..entry() };
    assert!(!merged(&worse).is_changed(), "and never unmended");
}

#[test]
fn a_subject_and_back() {
    for subject in [Subject::Phone, Subject::Consent, Subject::Field("name".into())] {
        let json = serde_json::to_string(&subject).unwrap();
        assert_eq!(serde_json::from_str::<Subject>(&json).unwrap(), subject);
    }
    assert!(serde_json::from_str::<Subject>("\"other\"").is_err());
}

fn texts() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "Ana", "ANA", "Aná", "Bia", "bia c"]).prop_map(str::to_owned)
}

fn rules() -> impl Strategy<Value = Rule> {
    prop::sample::select(vec![Rule::Take, Rule::Keep, Rule::Both])
}

fn some_entry() -> impl Strategy<Value = Entry> {
    let fields = prop::collection::btree_map(
        prop::sample::select(vec!["Pedido", "pedido", "cidade"]).prop_map(str::to_owned),
        texts(),
        0..3,
    );
    let consents = prop::collection::vec((any::<bool>(), any::<bool>(), 0_i64..9), 0..4);
    (texts(), prop::collection::vec(texts(), 0..3), fields, texts(), consents).prop_map(
        |(name, tags, fields, notes, consents)| {
            // One field in two spellings is no row that an importer makes.
            let mut seen = std::collections::BTreeSet::new();
            let fields = fields.into_iter().filter(|(name, _)| seen.insert(folded(name))).collect();
            let consents = consents
                .into_iter()
                .map(|(marketing, given, seconds)| {
                    said(if marketing { Purpose::Marketing } else { Purpose::Utility }, given, "planilha", seconds)
                })
                .collect();
            Entry { name, tags: tidy_tags(tags), fields, notes, consents, ..entry() }
        },
    )
}

proptest! {
    #[test]
    fn merging_again_changes_nothing(entry in some_entry(), name in rules(), notes in rules(), tags in rules(), fields in rules()) {
        let rules = MergeRules { name, notes, tags, fields, ..MergeRules::default() };
        let once = merge(&ana(), &entry, &rules, at(10));
        let mut contact = once.contact;
        contact.consents.extend(once.consents);
        let twice = merge(&contact, &entry, &rules, at(20));
        prop_assert!(!twice.is_changed(), "{:?} {:?}", twice.changed, twice.consents);
    }

    #[test]
    fn nothing_is_ever_emptied_and_no_opt_out_lifted(entry in some_entry(), out in any::<bool>()) {
        let consents = if out { vec![said(Purpose::Marketing, false, "resposta", 5)] } else { Vec::new() };
        let ours = Contact { consents, ..ana() };
        let merged = merge(&ours, &entry, &MergeRules::default(), at(10));
        prop_assert!(!merged.contact.name.is_empty() && !merged.contact.notes.is_empty());
        prop_assert!(merged.contact.tags.iter().any(|tag| tag == "vip"));
        prop_assert!(!merged.contact.fields["Pedido"].is_empty());
        let all: Vec<_> = ours.consents.iter().chain(&merged.consents).cloned().collect();
        if out {
            prop_assert_eq!(state(&all, Purpose::Marketing), ConsentState::OptedOut);
        }
    }
}
