//! `format`: one file for each well-known form of a string.

mod date;
mod email;
mod string_or_uri;
mod uri;
mod uuid;

use super::{Text, actual_text, refuse};
use crate::{
    report::{Code, Detail, Report},
    schema::{ClaimSchema, Format},
};

/// `format = "..."`
#[inline]
pub fn format<T: Text + ?Sized>(
    value: &T,
    format: Format,
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    judge(value.text(), format, claim, report);
}

fn judge(text: &str, format: Format, claim: &ClaimSchema<'_>, report: &mut Report) {
    if !is(text, format) {
        let expected = Some(Detail::Words(describe(format).into()));
        refuse(
            claim,
            Code::Format,
            expected,
            Some(actual_text(text)),
            report,
        );
    }
}

/// Whether the whole text has that form.
pub(crate) fn is(text: &str, format: Format) -> bool {
    match format {
        Format::Uri => uri::is_uri(text),
        Format::Email => email::is_email(text),
        Format::Uuid => uuid::is_uuid(text),
        Format::Date => date::is_date(text),
        Format::StringOrUri => string_or_uri::is_string_or_uri(text),
    }
}

/// The form in words, with its article and its source.
pub(crate) const fn describe(format: Format) -> &'static str {
    match format {
        Format::Uri => "a URI (RFC 3986)",
        Format::Email => "an e-mail address (RFC 5322, 3.4.1)",
        Format::Uuid => "a UUID (RFC 9562, 4)",
        Format::Date => "a date, YYYY-MM-DD (RFC 3339, 5.6)",
        Format::StringOrUri => "a string without a colon, or a URI (RFC 7519, 2)",
    }
}

#[cfg(test)]
#[cfg(feature = "pattern")]
mod grammar;
#[cfg(test)]
#[cfg(feature = "export")]
pub(crate) use grammar::compare;

#[cfg(test)]
mod tests {
    use super::format;
    use crate::{
        report::{Code, Detail},
        schema::Format,
        validate::testing::{judge, judge_sensitive, refused, words},
    };

    /// Each form has a text that no other form takes.
    #[test]
    fn each_form_goes_to_its_own_check() {
        let texts = [
            (Format::Uri, "urn:a"),
            (Format::Email, "a@b"),
            (Format::Uuid, "00000000-0000-0000-0000-000000000000"),
            (Format::Date, "2026-07-20"),
        ];
        for (form, _) in texts {
            for (other, text) in texts {
                let report = judge(|claim, report| format(text, form, claim, report));
                assert_eq!(report.is_empty(), form == other, "{text} as {form:?}");
            }
        }
        let check = |text: &str| {
            judge(|claim, report| format(text, Format::StringOrUri, claim, report)).is_empty()
        };
        assert!(check("no colon") && check("urn:a") && !check("10:30"));
    }

    #[test]
    fn the_report_names_the_form_and_its_source() {
        let report = judge(|claim, report| format("x", Format::Uri, claim, report));
        let actual = Detail::Text("x".into());
        assert_eq!(
            report,
            refused(Code::Format, words("a URI (RFC 3986)"), Some(actual))
        );
        let report = judge_sensitive(|claim, report| format("x", Format::Uri, claim, report));
        assert_eq!(
            report,
            refused(Code::Format, words("a URI (RFC 3986)"), None)
        );
    }
}
