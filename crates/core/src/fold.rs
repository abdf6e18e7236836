//! Text for comparing: without case and without accents, so that "Ângela" stands beside "Angela" in a list and a field
//! `Previsão` fills a variable `previsao`.
//!
//! The letters of Latin-1 and Latin Extended-A are known (Portuguese, Spanish and their neighbours); any other letter only
//! loses its case. The database's search folds by SQLite's own table, which knows more letters; the two never have to
//! agree, because one finds and the other one sorts.

/// The text in lower case, without accents.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_into(letter, &mut folded);
    }
    folded
}

/// Adds a letter in lower case, without its accent.
pub(crate) fn fold_into(letter: char, folded: &mut String) {
    for letter in letter.to_lowercase() {
        match letter {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => folded.push('c'),
            'ď' | 'đ' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => folded.push('g'),
            'ĥ' | 'ħ' => folded.push('h'),
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => folded.push('i'),
            'ĵ' => folded.push('j'),
            'ķ' => folded.push('k'),
            'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => folded.push('o'),
            'ŕ' | 'ŗ' | 'ř' => folded.push('r'),
            'ś' | 'ŝ' | 'ş' | 'š' => folded.push('s'),
            'ţ' | 'ť' | 'ŧ' => folded.push('t'),
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ŵ' => folded.push('w'),
            'ý' | 'ÿ' | 'ŷ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            // An accent written as a sign of its own (decomposed text, as macOS and some spreadsheets write it).
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_and_case_fall_away() {
        for (text, wanted) in [
            ("Ângela Núñez", "angela nunez"),
            ("CONCEIÇÃO", "conceicao"),
            ("João d'Ávila", "joao d'avila"),
            ("Joa\u{303}o", "joao"),
            ("İzmir Łódź Straße Ærø", "izmir lodz strasse aero"),
            ("Мария 李", "мария 李"),
        ] {
            assert_eq!(folded(text), wanted);
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,20}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }
    }
}
