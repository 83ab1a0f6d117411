//! `pattern`

use std::sync::OnceLock;

use regex_lite::Regex;

use super::{Text, actual_text, refuse};
use crate::{
    report::{Code, Detail, Report},
    schema::ClaimSchema,
};

/// A pattern that is compiled at first use: one `static` for each `pattern` attribute.
#[derive(Debug)]
pub struct PatternCache(OnceLock<Option<Regex>>);

impl PatternCache {
    /// Nothing compiled yet.
    #[expect(
        clippy::new_without_default,
        reason = "a `static` needs a const constructor"
    )]
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Whether the pattern matches the whole text. A pattern that does not compile matches nothing;
    /// the derive refuses it, so this is only about code written without the derive.
    fn matches(&self, pattern: &str, text: &str) -> bool {
        self.0
            .get_or_init(|| compile(pattern).ok())
            .as_ref()
            .is_some_and(|regex| regex.is_match(text))
    }
}

/// The pattern for whole texts, or why it is none.
pub(crate) fn compile(pattern: &str) -> Result<Regex, regex_lite::Error> {
    // A pattern such as `a)(?:b` becomes one only by what is put around it.
    Regex::new(pattern)?;
    Regex::new(&format!(r"\A(?:{pattern})\z"))
}

/// `pattern = "..."`; `cache` belongs to this pattern alone.
#[inline]
pub fn pattern<T: Text + ?Sized>(
    value: &T,
    pattern: &str,
    cache: &PatternCache,
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    judge(value.text(), pattern, cache, claim, report);
}

fn judge(
    text: &str,
    pattern: &str,
    cache: &PatternCache,
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    if !cache.matches(pattern, text) {
        let expected = Some(Detail::Words(
            format!("text that matches `{pattern}`").into(),
        ));
        refuse(
            claim,
            Code::Pattern,
            expected,
            Some(actual_text(text)),
            report,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{PatternCache, pattern};
    use crate::{
        report::{Code, Detail, Report},
        validate::testing::{judge, judge_sensitive, refused, words},
    };

    fn check(text: &str, regex: &'static str) -> Report {
        let cache: &'static PatternCache = Box::leak(Box::new(PatternCache::new()));
        judge(|claim, report| pattern(text, regex, cache, claim, report))
    }

    #[test]
    fn the_whole_text_has_to_match() {
        assert!(check("t-12", "t-[0-9]+").is_empty());
        for text in ["xt-12", "t-12x", "t-12\n", "\nt-12", "t-", ""] {
            assert!(!check(text, "t-[0-9]+").is_empty(), "{text:?}");
        }
        let expected = words("text that matches `t-[0-9]+`");
        let actual = Detail::Text("t-".into());
        assert_eq!(
            check("t-", "t-[0-9]+"),
            refused(Code::Pattern, expected, Some(actual))
        );
    }

    #[test]
    fn alternatives_are_tried_at_full_length() {
        assert!(check("ab", "a|ab").is_empty());
        assert!(check("b", "a|b").is_empty());
        assert!(!check("ac", "a|bc").is_empty());
    }

    #[test]
    fn anchors_of_the_user_do_no_harm() {
        assert!(check("ab", "^ab$").is_empty());
        assert!(!check("ab\nab", "^ab$").is_empty());
    }

    #[test]
    fn a_cache_compiles_once_and_serves_on() {
        static CACHE: PatternCache = PatternCache::new();
        let check =
            |text: &str| judge(|claim, report| pattern(text, "[a-z]", &CACHE, claim, report));
        assert!(check("a").is_empty());
        assert!(!check("A").is_empty());
        assert!(check("b").is_empty());
    }

    #[test]
    fn a_bad_pattern_matches_nothing() {
        for regex in ["(", "[", "a{2,1}", "*"] {
            assert!(!check("a", regex).is_empty(), "{regex}");
        }
    }

    #[test]
    fn a_sensitive_text_stays_unseen() {
        static CACHE: PatternCache = PatternCache::new();
        let report = judge_sensitive(|claim, report| pattern("b", "a", &CACHE, claim, report));
        assert_eq!(
            report,
            refused(Code::Pattern, words("text that matches `a`"), None)
        );
    }
}
