//! "Did you mean": the known names that look most like a word.

use alloc::vec::Vec;
use core::{cmp::Reverse, iter, mem};

/// How many names are worth reading in an error message.
const SUGGESTIONS: usize = 3;

/// Up to three candidates that a typing error or two could have turned into `word`, the likeliest first.
///
/// Longer words may hold more errors; the case of ASCII letters is not counted as one. If there are
/// none, those that `word` spells out or shortens: `expires` for `exp`, `phone` for `phone_number`.
///
/// ```
/// use claims_registry::suggest::nearest;
/// assert_eq!(nearest("flaten", ["flatten", "format", "extra"]), ["flatten"]);
/// assert_eq!(nearest("lenght", ["flatten", "len", "extra"]), ["len"]);
/// ```
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let mut best = misspelled(word, &candidates);
    if best.0.is_empty() {
        best = related(word, &candidates);
    }
    best.names()
}

fn misspelled<'a>(word: &str, candidates: &[&'a str]) -> Best<'a> {
    let letters = letters(word);
    let allowed = 1 + letters.len() / 4;
    let mut best = Best::default();
    for candidate in candidates {
        let distance = distance(&letters, &self::letters(candidate));
        if distance <= allowed {
            // Of two equally near names, the one that starts like the word is the likelier.
            best.insert(
                (distance, Reverse(common_start(word, candidate))),
                candidate,
            );
        }
    }
    best
}

/// Shorter beginnings say nothing: half the registry starts with some pair of letters.
const TELLING: usize = 3;

/// Candidates that the word begins with, that begin with the word, or that are a part of it
/// between separators, in this order; of several, those that share most with the word first.
fn related<'a>(word: &str, candidates: &[&'a str]) -> Best<'a> {
    let word = word.to_ascii_lowercase();
    let mut best = Best::default();
    for candidate in candidates {
        let lower = candidate.to_ascii_lowercase();
        let shared = lower.len().min(word.len());
        if shared < TELLING {
            continue;
        }
        let order = if word.starts_with(&lower) {
            0
        } else if lower.starts_with(&word) {
            1
        } else if word.split(['_', '-', ':', '.']).any(|part| part == lower) {
            2
        } else {
            continue;
        };
        best.insert((order, Reverse(shared)), candidate);
    }
    best
}

/// The lower, the likelier.
type Rank = (usize, Reverse<usize>);

/// The likeliest names, in order. Of equal ones, the first stays first.
#[derive(Default)]
struct Best<'a>(Vec<(Rank, &'a str)>);

impl<'a> Best<'a> {
    /// Kept in order by hand: the sort of the standard library would be most of what the compiler
    /// has to do for this crate, and everybody who derives waits for it.
    fn insert(&mut self, rank: Rank, candidate: &'a str) {
        let place = self.0.partition_point(|(other, _)| *other <= rank);
        self.0.insert(place, (rank, candidate));
        self.0.truncate(SUGGESTIONS);
    }

    fn names(self) -> Vec<&'a str> {
        self.0.into_iter().map(|(_, candidate)| candidate).collect()
    }
}

fn letters(word: &str) -> Vec<char> {
    word.chars()
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

fn common_start(left: &str, right: &str) -> usize {
    left.chars()
        .zip(right.chars())
        .take_while(|(left, right)| left == right)
        .count()
}

/// Levenshtein distance in which two swapped neighbours count as one error.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    let mut previous_letter = None;
    for (row, letter) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(last.len());
        current.push(row + 1);
        let mut to_the_left = row + 1;
        let mut previous_other = None;
        // `swapped` is the cell two rows up and two columns to the left.
        let swaps = iter::once(None).chain(before_last.iter().map(Some));
        for ((other, window), swapped) in right
            .iter()
            .zip(last.windows(2))
            .zip(swaps.chain(iter::repeat(None)))
        {
            let &[diagonal, above] = window else { break };
            let mut cell = (diagonal + usize::from(letter != other))
                .min(above + 1)
                .min(to_the_left + 1);
            if let Some(swapped) = swapped
                && previous_letter == Some(other)
                && previous_other == Some(letter)
            {
                cell = cell.min(swapped + 1);
            }
            current.push(cell);
            to_the_left = cell;
            previous_other = Some(other);
        }
        previous_letter = Some(letter);
        before_last = mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, letters, nearest};

    #[test]
    fn distances_count_typing_errors() {
        for (left, right, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("aud", "aud", 0),
            ("auds", "aud", 1),
            ("ad", "aud", 1),
            ("aut", "aud", 1),
            ("adu", "aud", 1),
            ("uad", "aud", 1),
            ("kitten", "sitting", 3),
            ("ca", "abc", 3),
        ] {
            assert_eq!(
                distance(&letters(left), &letters(right)),
                expected,
                "{left} {right}"
            );
        }
    }

    #[test]
    fn longer_words_may_hold_more_errors() {
        assert_eq!(nearest("xab", ["ab", "ba"]), ["ab"]);
        assert_eq!(
            nearest("preferedusername", ["preferred_username"]),
            ["preferred_username"]
        );
        assert_eq!(nearest("role", ["nothing"]), [""; 0]);
    }

    #[test]
    fn the_best_three_are_kept_in_order() {
        let names = ["xaa", "aax", "aaxx", "aaa", "aab"];
        assert_eq!(nearest("aaa", names), ["aaa", "aax", "aab"]);
    }

    #[test]
    fn words_spelled_out_or_shortened_are_near_when_nothing_else_is() {
        let names = ["exp", "email", "email_verified", "phone_number", "ab"];
        assert_eq!(nearest("expires", names), ["exp"]);
        assert_eq!(nearest("email_address", names), ["email"]);
        assert_eq!(nearest("Phone", names), ["phone_number"]);
        assert_eq!(nearest("user_email", names), ["email"]);
        // A typing error explains more than a common beginning.
        assert_eq!(nearest("email_verifed", names), ["email_verified"]);
        assert_eq!(nearest("abandon", names), [""; 0]);
        assert_eq!(nearest("useremail", names), [""; 0]);
    }

    #[test]
    fn case_is_no_error() {
        assert_eq!(nearest("RENAME", ["rename", "range"]), ["rename"]);
    }
}
