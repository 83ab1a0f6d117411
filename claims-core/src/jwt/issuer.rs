//! Keys that serve one issuer only (RFC 8725, section 3.8).

use std::borrow::Cow;

use crate::{
    error::Malformed,
    reader::{JsonReader, JsonType, Reader},
    report::{Code, Detail, Report, Violation},
};

/// Checks the `iss` that stands in a payload against the issuer that the key is bound to.
///
/// Looks at the wire, not at the claims set: the set may not declare `iss`. A payload that is
/// malformed, or has two, is left to the policy.
pub(super) fn check_issuer(payload: &[u8], bound: &str, report: &mut Report) {
    let expected = || Detail::Text(bound.to_owned().into());
    match issuer(payload) {
        Ok(Issuer::Named(found)) if found == bound => {}
        Ok(Issuer::Named(found)) => report.push(
            Violation::new("iss", Code::Issuer)
                .with_expected(expected())
                .with_actual(Detail::Text(found.into_owned().into())),
        ),
        Ok(Issuer::Other(found)) => report.wrong_type("iss", "a string", found),
        Ok(Issuer::Absent) => {
            report.push(Violation::new("iss", Code::Missing).with_expected(expected()));
        }
        Err(_) => {}
    }
}

/// What stands under `iss`.
enum Issuer<'p> {
    Absent,
    Named(Cow<'p, str>),
    Other(JsonType),
}

fn issuer(payload: &[u8]) -> Result<Issuer<'_>, Malformed> {
    let mut reader = JsonReader::new(payload)?;
    reader.enter_object()?;
    while let Some(name) = reader.next_name()? {
        if name == "iss" {
            return Ok(match reader.peek()? {
                JsonType::String => Issuer::Named(reader.string()?),
                other => Issuer::Other(other),
            });
        }
        reader.skip()?;
    }
    Ok(Issuer::Absent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(payload: &str) -> Vec<Code> {
        let mut report = Report::default();
        check_issuer(payload.as_bytes(), "https://a.example", &mut report);
        report.violations().iter().map(Violation::code).collect()
    }

    #[test]
    fn compares_the_issuer_on_the_wire() {
        assert_eq!(codes(r#"{"sub":"x","iss":"https://a.example"}"#), []);
        assert_eq!(codes(r#"{"iss":"https:\/\/a.example"}"#), []);
        assert_eq!(codes(r#"{"iss":"https://b.example"}"#), [Code::Issuer]);
        assert_eq!(codes(r#"{"iss":"https://a.example/"}"#), [Code::Issuer]);
        assert_eq!(codes(r#"{"Iss":"https://a.example"}"#), [Code::Missing]);
        assert_eq!(codes("{}"), [Code::Missing]);
        assert_eq!(codes(r#"{"iss":["https://a.example"]}"#), [Code::WrongType]);
    }
}
