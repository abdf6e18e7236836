use super::*;
use proptest::prelude::*;

fn br(text: &str) -> Result<String, PhoneProblem> {
    Phone::parse(text, Country::BRAZIL).map(|phone| phone.e164().to_owned())
}

#[test]
fn reads_what_people_write() {
    for text in [
        "+55 11 98765-4321",
        "(11) 98765-4321",
        "11987654321",
        "5511987654321",
        "011 98765 4321",
        "0 15 11 98765-4321",
        " 11.98765.4321 ",
    ] {
        assert_eq!(br(text), Ok("+5511987654321".into()), "{text}");
    }
    assert_eq!(br("(11) 3456-7890"), Ok("+551134567890".into()), "a landline can have WhatsApp Business");
    assert_eq!(br("+1 415 555 2671"), Ok("+14155552671".into()), "a plus leaves the shop's country");
    assert_eq!(br("+351 912 345 678"), Ok("+351912345678".into()));
}

#[test]
fn says_what_is_wrong() {
    assert_eq!(br(""), Err(PhoneProblem::Empty));
    assert_eq!(br(" - "), Err(PhoneProblem::Empty));
    assert_eq!(br("não tem"), Err(PhoneProblem::Invalid));
    assert_eq!(br("5,51199E+12"), Err(PhoneProblem::Damaged));
    assert_eq!(br("5.511987654321e12"), Err(PhoneProblem::Damaged));
    assert_eq!(br("98765-4321"), Err(PhoneProblem::AreaCodeMissing));
    assert_eq!(br("0800 722 3344"), Err(PhoneProblem::NotReachable));
    assert_eq!(br("10 98765-4321"), Err(PhoneProblem::Invalid), "there is no area 10");
    assert_eq!(br("12345678901234"), Err(PhoneProblem::Invalid));
    assert_eq!(br("11 98765-4321 x"), Err(PhoneProblem::Invalid));
}

#[test]
fn proposes_the_ninth_digit_and_does_not_add_it_by_itself() {
    let Err(PhoneProblem::NinthDigitMissing { suggestion }) = br("11 8765-4321") else { panic!("no suggestion") };
    assert_eq!(suggestion.e164(), "+5511987654321");
}

#[test]
fn the_quick_way_for_mobiles_gives_the_librarys_answer() {
    let library = |text: &str| {
        let number = phonenumber::parse(Some(phonenumber::country::Id::BR), text).ok()?;
        (phonenumber::is_valid(&number) && number.number_type(&phonenumber::metadata::DATABASE) == Type::Mobile)
            .then(|| format!("+55{}", number.national()))
    };
    // The library takes the area 55 for the country, whose code is the same.
    for area in (10..=99).filter(|area| *area != 55) {
        for lead in ["960", "977", "985", "999"] {
            let text = format!("({area}) {lead}65-4321");
            let quick = brazil::plain_mobile(&text, true).map(|phone| phone.e164().to_owned());
            assert_eq!(quick, library(&text), "{text}");
        }
    }
    for text in ["11 3456-7890", "+11 98765-4321", "1198765432", "119876543210", "11 91234-5678", "11 98765x4321"] {
        assert_eq!(brazil::plain_mobile(text, true), None, "{text}: the library is asked");
    }
    assert_eq!(brazil::plain_mobile("11 98765-4321", false), None);
    assert_eq!(brazil::plain_mobile("5511987654321", false), None);
    assert!(brazil::plain_mobile("+55 (11) 98765-4321", false).is_some());
}

#[test]
fn the_area_55_is_not_the_country_55() {
    for (text, wanted) in [
        ("(55) 98765-4321", "+5555987654321"),
        ("55 3221-1234", "+555532211234"),
        ("0 55 3221-1234", "+555532211234"),
        ("+55 55 3221-1234", "+555532211234"),
        ("55 11 98765-4321", "+5511987654321"),
        ("55 11 3456-7890", "+551134567890"),
    ] {
        assert_eq!(br(text), Ok(wanted.into()), "{text}");
    }
    assert!(matches!(br("55 8765-4321"), Err(PhoneProblem::NinthDigitMissing { .. })));
}

#[test]
fn the_shops_area_completes_what_is_local() {
    let shop = Region { country: Country::BRAZIL, area: Some("31".into()) };
    let of_shop = |text: &str| Phone::parse_in(text, &shop).map(|phone| phone.e164().to_owned());
    assert_eq!(of_shop("98765-4321"), Ok("+5531987654321".into()));
    assert_eq!(of_shop("3456-7890"), Ok("+553134567890".into()));
    assert_eq!(of_shop("(11) 98765-4321"), Ok("+5511987654321".into()), "its own area goes first");
    let Err(PhoneProblem::NinthDigitMissing { suggestion }) = Phone::parse_in("8765-4321", &shop) else { panic!() };
    assert_eq!(suggestion.e164(), "+5531987654321");
    assert_eq!(of_shop("4321"), Err(PhoneProblem::Invalid));
    let buenos_aires = Region { country: "AR".parse().unwrap(), area: Some("11".into()) };
    assert_eq!(Phone::parse_in("4123-4567", &buenos_aires).unwrap().e164(), "+541141234567");
    assert_eq!(br("98765-4321"), Err(PhoneProblem::AreaCodeMissing), "nobody guesses an area");
}

#[test]
fn mexico_and_argentina_put_a_digit_in_and_it_stays_one_person() {
    let mexico = Region::from("MX".parse::<Country>().unwrap());
    for text in ["55 1234 5678", "+52 55 1234 5678", "+52 1 55 1234 5678", "5215512345678"] {
        assert_eq!(Phone::parse_in(text, &mexico).map(|p| p.e164().to_owned()), Ok("+525512345678".into()), "{text}");
    }
    assert_eq!(match_key("5215512345678"), match_key("525512345678"));
    assert_eq!(match_key("5491123456789"), match_key("541123456789"));
    assert_ne!(match_key("5491123456789"), match_key("5491123456780"));
}

#[test]
fn a_fixed_line_is_nobodys_mobile() {
    assert_ne!(match_key("5511934567890"), match_key("551134567890"), "a mobile of 91 to 95 never had eight digits");
    assert_eq!(spellings("551134567890"), ["+551134567890"]);
    let mobile = |text: &str| Phone::from_e164(text).unwrap().is_mobile();
    assert_eq!(mobile("+5511987654321"), Some(true));
    assert_eq!(mobile("+551134567890"), Some(false));
    assert_eq!(mobile("+14155552671"), None, "America's plan does not tell");
}

#[test]
fn a_country_has_a_calling_code_and_a_way_of_writing() {
    assert_eq!(Country::BRAZIL.calling_code(), 55);
    assert_eq!("PT".parse::<Country>().unwrap().calling_code(), 351);
    assert_eq!(Phone::from_e164("+5511987654321").unwrap().national(), "(11) 98765-4321");
}

#[test]
fn one_person_in_two_spellings() {
    let nine = Phone::parse("+5531987654321", Country::BRAZIL).unwrap();
    assert_eq!(nine.match_key(), match_key("553187654321"), "the wa_id of area 31 often lacks the ninth digit");
    assert_ne!(nine.match_key(), match_key("553287654321"));
}

#[test]
fn what_the_service_may_call_one_person() {
    assert_eq!(spellings("551187654321"), ["+551187654321", "+5511987654321"]);
    assert_eq!(spellings("5511987654321"), ["+5511987654321", "+551187654321"]);
    assert_eq!(spellings("5215512345678"), ["+5215512345678", "+525512345678"]);
    assert_eq!(spellings("541123456789"), ["+541123456789", "+5491123456789"]);
    assert_eq!(spellings("14155550123"), ["+14155550123"]);
    assert_eq!(spellings(""), ["+"]);
}

#[test]
fn a_number_as_people_read_it() {
    for (e164, read) in [
        ("+5511987654321", "+55 11 98765-4321"),
        ("+551134567890", "+55 11 3456-7890"),
        ("+14155552671", "+1 415-555-2671"),
        ("+351912345678", "+351 912 345 678"),
        ("+9991234567", "+9991234567"),
    ] {
        assert_eq!(Phone::from_e164(e164).unwrap().international(), read);
    }
}

#[test]
fn a_log_does_not_tell_the_number() {
    let phone = Phone::parse("+5511987654321", Country::BRAZIL).unwrap();
    assert_eq!(format!("{phone:?}"), "+5511…21");
}

proptest! {
    #[test]
    fn never_panics_and_never_invents(text in "\\PC{0,30}") {
        if let Ok(phone) = Phone::parse(&text, Country::BRAZIL) {
            prop_assert!(Phone::from_e164(phone.e164()).is_some(), "what comes out is E.164");
            prop_assert_eq!(Phone::parse(phone.e164(), Country::BRAZIL), Ok(phone.clone()), "and reads the same again");
            let shown: String = phone.international().chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(shown.as_str(), phone.digits(), "what people read is the same number");
        }
    }

    #[test]
    fn every_brazilian_mobile_survives_every_spelling(area in prop::sample::select(vec![11u8, 21, 31, 41, 51, 61, 71, 81, 91, 99]), local in 10_000_000u32..99_999_999) {
        let local = format!("9{local:08}");
        let e164 = format!("+55{area}{local}");
        prop_assume!(Phone::parse(&e164, Country::BRAZIL).is_ok());
        let (a, b) = local.split_at(5);
        for text in [format!("({area}) {a}-{b}"), format!("0{area}{local}"), format!("55 {area} {a} {b}")] {
            prop_assert_eq!(br(&text), Ok(e164.clone()), "{}", text);
        }
    }

    #[test]
    fn debug_never_shows_the_whole_number(local in 910_000_000u64..999_999_999) {
        if let Ok(phone) = Phone::parse(&format!("+5511{local}"), Country::BRAZIL) {
            let shown = format!("{phone:?}");
            prop_assert!(!shown.contains(&local.to_string()));
        }
    }

    #[test]
    fn spellings_are_what_shares_a_match_key(digits in "(55[1-9][1-9]9?|521?|549?|351|1)[1-9][0-9]{7,9}", at in 2usize..6) {
        let known = spellings(&digits);
        let (front, back) = digits.split_at(at);
        let longer = ['1', '9'].map(|put_in| format!("{front}{put_in}{back}"));
        let shorter: String = front.chars().chain(back.chars().skip(1)).collect();
        for other in longer.into_iter().chain([shorter, digits.clone()]) {
            let shares = match_key(&other) == match_key(&digits);
            prop_assert_eq!(shares, known.contains(&format!("+{other}")), "{} {}", digits, other);
        }
    }
}
