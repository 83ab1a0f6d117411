//! `len` and `not_empty`.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque},
    hash::BuildHasher,
};

use super::{forward::forward, refuse};
use crate::{
    report::{Code, Detail, Report, Violation},
    schema::ClaimSchema,
};

/// Values with a length: what `len` and `not_empty` judge.
#[diagnostic::on_unimplemented(
    message = "`len` and `not_empty` cannot judge a value of type `{Self}`",
    label = "has no length",
    note = "they judge strings, arrays and maps; for another type use `#[claim(validate = path)]`, \
            or implement `claims_core::validate::HasLength`"
)]
pub trait HasLength {
    /// Unicode code points of a string, members of an array or object.
    fn length(&self) -> usize;

    /// Whether the length is zero.
    fn is_empty(&self) -> bool {
        self.length() == 0
    }
}

impl HasLength for str {
    fn length(&self) -> usize {
        self.chars().count()
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl HasLength for String {
    fn length(&self) -> usize {
        self.as_str().length()
    }

    fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }
}

macro_rules! counted {
    ($([$($generics:tt)*] $collection:ty;)*) => {$(
        impl<$($generics)*> HasLength for $collection {
            fn length(&self) -> usize {
                self.len()
            }
        }
    )*};
}

counted! {
    [T] [T];
    [T] Vec<T>;
    [T] VecDeque<T>;
    [T, const N: usize] [T; N];
    [T] BTreeSet<T>;
    [T, S: BuildHasher] HashSet<T, S>;
    [K, V] BTreeMap<K, V>;
    [K, V, S: BuildHasher] HashMap<K, V, S>;
}

impl HasLength for serde_json::Map<String, serde_json::Value> {
    fn length(&self) -> usize {
        self.len()
    }
}

forward!(HasLength {
    fn length(&self) -> usize {
        (**self).length()
    }

    fn is_empty(&self) -> bool {
        (**self).is_empty()
    }
});

/// `len(min..=max)`
#[inline]
pub fn length<T: HasLength + ?Sized>(
    value: &T,
    min: usize,
    max: Option<usize>,
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    let length = value.length();
    if length < min || max.is_some_and(|max| length > max) {
        refuse_length(length, min, max, claim, report);
    }
}

/// `not_empty`
#[inline]
pub fn not_empty<T: HasLength + ?Sized>(value: &T, claim: &ClaimSchema<'_>, report: &mut Report) {
    if value.is_empty() {
        refuse_empty(claim, report);
    }
}

#[cold]
fn refuse_empty(claim: &ClaimSchema<'_>, report: &mut Report) {
    let violation = Violation::new(claim.name.to_owned(), Code::Length);
    report.push(violation.plain("must not be empty"));
}

#[cold]
fn refuse_length(
    length: usize,
    min: usize,
    max: Option<usize>,
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    let expected = match max {
        Some(max) if min == max => format!("a length of {min}"),
        Some(max) if min == 0 => format!("a length of at most {max}"),
        Some(max) => format!("a length of {min} to {max}"),
        None => format!("a length of at least {min}"),
    };
    // A `usize` always fits.
    let actual = i128::try_from(length).ok().map(Detail::Integer);
    refuse(
        claim,
        Code::Length,
        Some(Detail::Words(expected.into())),
        actual,
        report,
    );
}

#[cfg(test)]
mod tests {
    use std::{
        borrow::Cow,
        collections::{BTreeMap, HashSet},
        sync::Arc,
    };

    use super::{HasLength, length, not_empty};
    use crate::{
        report::{Code, Detail, Report},
        validate::testing::{judge, judge_sensitive, refused, words},
    };

    fn len<T: HasLength + ?Sized>(value: &T, min: usize, max: Option<usize>) -> Report {
        judge(|claim, report| length(value, min, max, claim, report))
    }

    #[test]
    fn both_ends_are_allowed_and_nothing_beyond() {
        for text in ["ab", "abc", "abcd"] {
            assert!(len(text, 2, Some(4)).is_empty(), "{text}");
        }
        let expected = || words("a length of 2 to 4");
        let short = refused(Code::Length, expected(), Some(Detail::Integer(1)));
        let long = refused(Code::Length, expected(), Some(Detail::Integer(5)));
        assert_eq!(len("a", 2, Some(4)), short);
        assert_eq!(len("abcde", 2, Some(4)), long);
    }

    #[test]
    fn strings_are_counted_in_code_points() {
        // Two bytes each, but one code point.
        assert!(len("äöü", 3, Some(3)).is_empty());
        // One letter to the eye, two code points.
        assert!(!len("e\u{301}", 1, Some(1)).is_empty());
        assert!(len("\u{1f600}", 1, Some(1)).is_empty());
    }

    #[test]
    fn an_open_end_has_no_limit() {
        assert!(len(&vec![(); 1000], 1, None).is_empty());
        let refused = refused(
            Code::Length,
            words("a length of at least 1"),
            Some(Detail::Integer(0)),
        );
        assert_eq!(len("", 1, None), refused);
    }

    #[test]
    fn words_fit_the_range() {
        let exact = refused(
            Code::Length,
            words("a length of 2"),
            Some(Detail::Integer(1)),
        );
        assert_eq!(len("a", 2, Some(2)), exact);
        let most = refused(
            Code::Length,
            words("a length of at most 1"),
            Some(Detail::Integer(2)),
        );
        assert_eq!(len("ab", 0, Some(1)), most);
    }

    #[test]
    fn the_length_of_a_sensitive_value_stays_unseen() {
        let report = judge_sensitive(|claim, report| length("abc", 0, Some(2), claim, report));
        assert_eq!(
            report,
            refused(Code::Length, words("a length of at most 2"), None)
        );
    }

    #[test]
    fn collections_and_pointers_have_lengths() {
        assert!(len(&[1, 2, 3], 3, Some(3)).is_empty());
        assert!(len(&BTreeMap::from([("a", 1)]), 1, Some(1)).is_empty());
        assert!(len(&HashSet::from(["a", "b"]), 2, Some(2)).is_empty());
        assert!(len(&Arc::<str>::from("ab"), 2, Some(2)).is_empty());
        assert!(len(&Box::new(Cow::Borrowed("ab")), 2, Some(2)).is_empty());
        assert!(len(&"ab", 2, Some(2)).is_empty());
    }

    #[test]
    fn an_empty_value_is_refused_and_a_blank_one_is_not() {
        let check = |text: &str| judge(|claim, report| not_empty(text, claim, report));
        assert!(check(" ").is_empty());
        assert_eq!(check("").to_string(), "`claim`: must not be empty");
        assert_eq!(check("").violations()[0].code(), Code::Length);
        let none = Vec::<u8>::new();
        assert!(!judge(|claim, report| not_empty(&none, claim, report)).is_empty());
        assert!(judge(|claim, report| not_empty(&[0], claim, report)).is_empty());
    }

    #[test]
    fn an_object_is_as_long_as_it_has_members() {
        let object = serde_json::json!({ "a": 1, "b": { "c": 2 } });
        let serde_json::Value::Object(members) = object else {
            panic!("it is an object");
        };
        assert_eq!(members.length(), 2);
        assert!(!HasLength::is_empty(&members));
    }
}
