//! Well-known forms of a string.
//!
//! `format` names the form. By itself it asserts nothing (section 7 of the validation vocabulary), and
//! validators that do assert it differ, so a pattern beside it says what is accepted.

use super::{
    Json,
    keywords::{Keywords, any_of},
    pattern::line_feed,
};
use crate::schema::Format;

/// RFC 5322, section 3.4.1, without comments, folding white space and obsolete forms.
const EMAIL: &str = concat!(
    r"^(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*",
    r#"|"(?:[ \t!\x23-\x5B\x5D-\x7E]|\\[ \t!-~])*")@"#,
    r"(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*",
    r"|\[[ \t!-Z^-~]*\])$",
);

/// RFC 3986, section 3. Of an IPv6 address only the characters; `format` knows the rest.
const URI: &str = concat!(
    r"^[A-Za-z][A-Za-z0-9+.-]*:",
    r"(?://(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?",
    r"(?:(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*",
    r"|\[(?:[0-9A-Fa-f:.]+|[vV][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+)\])(?::[0-9]*)?",
    r"(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?",
    r"|/?(?:(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})",
    r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?)",
    r"(?:\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?",
    r"(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$",
);

/// RFC 9562, section 4.
const UUID: &str = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

/// RFC 3339, section 5.6: days that the Gregorian calendar has.
const DATE: &str = concat!(
    r"^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))",
    r"|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$",
);

/// A string without a colon, for which RFC 7519, section 2, asks no more.
const NO_COLON: &str = "^[^:]*$";

/// Adds that the string has the form.
pub(super) fn write(keywords: &mut Keywords, format: Format) {
    match format {
        Format::Uri => keywords.add_together(named("uri", URI)),
        Format::Email => keywords.add_together(named("email", EMAIL)),
        Format::Uuid => keywords.add_together(named("uuid", UUID)),
        Format::Date => keywords.add_together(named("date", DATE)),
        Format::StringOrUri => {
            let mut uri = Keywords::default();
            uri.add_together(named("uri", URI));
            let free = Json::object().with("pattern", NO_COLON);
            if let Json::Object(either) = any_of(vec![free, uri.finish()]) {
                for (_, schemas) in either {
                    keywords.add("anyOf", schemas);
                }
            }
        }
    }
}

/// `$` matches before a last line feed in some engines, and none of these forms holds one.
fn named(name: &'static str, pattern: &'static str) -> Vec<(&'static str, Json)> {
    vec![
        ("format", name.into()),
        ("pattern", pattern.into()),
        ("not", line_feed()),
    ]
}

#[cfg(test)]
mod tests {
    use regex_lite::Regex;

    use super::{DATE, EMAIL, NO_COLON, URI, UUID};
    use crate::{
        schema::Format,
        validate::format::{compare, is},
    };

    #[test]
    fn every_day_of_every_year_is_a_date_and_no_other() {
        let date = Regex::new(DATE).unwrap();
        for year in (0..=9999).step_by(7).chain([1900, 2000, 2024, 2026]) {
            for month in [0, 1, 2, 4, 9, 11, 12, 13] {
                for day in [0, 1, 9, 10, 28, 29, 30, 31, 32, 99] {
                    let text = format!("{year:04}-{month:02}-{day:02}");
                    assert_eq!(date.is_match(&text), is(&text, Format::Date), "{text}");
                }
            }
        }
        for text in ["2026-7-20", "2026-07-20 ", "２０２６-07-20", "12026-07-20"] {
            assert!(!date.is_match(text), "{text}");
        }
    }

    #[test]
    fn patterns_agree_with_the_validators() {
        // `compare` anchors the pattern a second time, which changes nothing.
        let delimiters = ['a', '@', '.', '"', '\\', '[', ']', ' '];
        let email = |text: &str| is(text, Format::Email);
        compare(email, EMAIL, &delimiters, ("", ""), 4);
        compare(email, EMAIL, &delimiters, ("\"", ""), 3);
        let delimiters = ['a', ':', '/', '?', '#', '@', '1', '%'];
        let uri = |text: &str| is(text, Format::Uri);
        for start in ["", "a:", "a://"] {
            compare(uri, URI, &delimiters, (start, ""), 4);
        }
        compare(uri, URI, &['%', '4', 'G', ' ', '/'], ("a://b/%", ""), 4);
        compare(uri, URI, &[':', '/', '1', '@', ']'], ("a://[::1]", ""), 4);
        compare(uri, URI, &['v', '1', '.', 'g', ']'], ("a://[v", "]"), 4);
        let characters: Vec<_> = (0..=0x80_u8).map(char::from).collect();
        for ends in [("a", "@b"), ("\"", "\"@b"), ("a@", ""), ("a@[", "]")] {
            compare(email, EMAIL, &characters, ends, 1);
        }
        for ends in [
            ("", "a:"),
            ("a:", ""),
            ("a://", ""),
            ("a:?", ""),
            ("a:#", ""),
        ] {
            compare(uri, URI, &characters, ends, 1);
        }
        let uuid = |text: &str| is(text, Format::Uuid);
        let (start, end) = ("f81d4fae-7dec-11d0-a765-00a0c91e6bf", "");
        compare(uuid, UUID, &characters, (start, end), 1);
        compare(
            uuid,
            UUID,
            &characters,
            ("", "81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
            1,
        );
        let free = |text: &str| !text.contains(':');
        compare(free, NO_COLON, &['a', ':', '\n'], ("", ""), 4);
    }
}
