//! Holds a check against its grammar, written as a regular expression, on every short text.

use regex_lite::Regex;

/// Compares `accepts` with the grammar on every text of at most `longest` letters of the alphabet
/// between the two ends. Both answers have to come up, or nothing was compared.
pub(crate) fn compare(
    accepts: fn(&str) -> bool,
    grammar: &str,
    alphabet: &[char],
    (start, end): (&str, &str),
    longest: usize,
) {
    let grammar = Regex::new(&format!(r"\A(?:{grammar})\z")).unwrap();
    let mut accepted = 0_usize;
    let mut refused = 0_usize;
    let mut texts = vec![start.to_owned()];
    for _ in 0..=longest {
        for text in &texts {
            let text = format!("{text}{end}");
            let answer = accepts(&text);
            assert_eq!(answer, grammar.is_match(&text), "{text:?}");
            *(if answer { &mut accepted } else { &mut refused }) += 1;
        }
        texts = texts
            .iter()
            .flat_map(|text| longer(text, alphabet))
            .collect();
    }
    assert!(
        accepted > 0 && refused > 0,
        "{start}…{end}: {accepted} accepted, {refused} refused"
    );
}

fn longer(text: &str, alphabet: &[char]) -> Vec<String> {
    alphabet
        .iter()
        .map(|letter| format!("{text}{letter}"))
        .collect()
}
