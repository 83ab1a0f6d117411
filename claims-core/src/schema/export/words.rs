//! Rules in words, for people: the same wording in every format. What stands between backticks is
//! code, as in CommonMark (section 6.1).

mod claim;
mod set;
mod shape;

pub(super) use claim::{deprecated, notes};
pub(super) use set::{remarks, words as shape_words};
pub(super) use shape::{Piece, kind, shape};

use super::shown;
use crate::schema::{
    Bounds, ClaimSchema, Format, LifetimeUnit, Literal, OnlineCheck, Presence, Shape, Validator,
};

/// Text as code: between as many backticks as it takes for those of the text to stay inside.
///
/// Line breaks and what could not be seen are written as escapes. In a pattern they match the same.
pub(super) fn code(text: &str) -> String {
    let text = shown::visible(text);
    let runs = text.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    // A backtick at an end would be read as part of the fence, and a space at both ends is taken
    // off, unless there is nothing else.
    let spaced = text.starts_with(' ') && text.ends_with(' ') && !text.trim().is_empty();
    let padded = text.starts_with('`') || text.ends_with('`') || spaced;
    let space = if padded || text.is_empty() { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// The name of a claim. One without letters would not be seen.
pub(super) fn name(name: &str) -> &str {
    if name.is_empty() { "\"\"" } else { name }
}

/// The rules of a claim in words, in the order they were written. Of a `sensitive` one no value
/// that a rule names is shown.
pub(super) fn rules(claim: &ClaimSchema<'_>) -> Vec<String> {
    let hidden = |rule: &Validator<'_>| match rule {
        Validator::Equals(_) if claim.sensitive => Some("equals a value that is not shown"),
        Validator::OneOf(_) if claim.sensitive => Some("one of some values that are not shown"),
        Validator::Contains(_) if claim.sensitive => Some("contains a value that is not shown"),
        _ => None,
    };
    let words = |rule| match hidden(rule) {
        Some(words) => words.to_owned(),
        None => validator(rule, claim.shape),
    };
    claim.validators.iter().map(words).collect()
}

/// A validator in words that fit behind the name of the claim and a colon.
pub(in crate::schema) fn validator(validator: &Validator<'_>, shape: Shape<'_>) -> String {
    match validator {
        Validator::Equals(value) => format!("equals {}", code(&literal(*value))),
        Validator::OneOf(values) => {
            let values: Vec<_> = values.iter().map(|value| code(&literal(*value))).collect();
            format!("one of {}", values.join(", "))
        }
        Validator::Contains(value) => format!("contains {}", code(&literal(*value))),
        Validator::Length { min, max } => length(*min, *max, shape),
        Validator::Range(bounds) => range(*bounds),
        Validator::NotEmpty => "not empty".to_owned(),
        Validator::Pattern(pattern) => format!("matches {}", code(pattern)),
        Validator::Format(format) => self::format(*format).to_owned(),
        Validator::Lifetime(LifetimeUnit::Millis) => {
            "the token ends that many milliseconds after `iat`".to_owned()
        }
        Validator::Lifetime(LifetimeUnit::Seconds) => {
            "the token ends that many seconds after `iat`".to_owned()
        }
        Validator::Online(OnlineCheck::SingleUse) => "the token is accepted once".to_owned(),
        Validator::Online(OnlineCheck::VersionOf(subject)) => {
            format!(
                "not below the version that is current for {}",
                code(subject)
            )
        }
        Validator::Online(OnlineCheck::Revocable) => "refused once it is revoked".to_owned(),
        Validator::Function(path) => format!("checked by {}", code(path)),
        Validator::FunctionWithContext(path) => {
            format!("checked by {} against the request", code(path))
        }
    }
}

/// A constant as JSON.
pub(in crate::schema) fn literal(literal: Literal<'_>) -> String {
    match literal {
        Literal::Text(text) => shown::quoted(text),
        Literal::Integer(integer) => integer.to_string(),
        Literal::Float(float) => float.to_string(),
        Literal::Boolean(boolean) => boolean.to_string(),
    }
}

/// Whether the claim may be absent, in one word or a few.
pub(in crate::schema) fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "required",
        Presence::Optional => "optional",
        Presence::Nullable => "required, may be `null`",
        Presence::Default => "optional, has a default",
    }
}

fn length(min: usize, max: Option<usize>, shape: Shape<'_>) -> String {
    let (one, many) = unit(shape);
    let counted = |count: usize| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    };
    match max {
        Some(max) if max == min => counted(max),
        Some(max) if min == 0 => format!("at most {}", counted(max)),
        Some(max) => format!("{min} to {}", counted(max)),
        None => format!("at least {}", counted(min)),
    }
}

/// What `len` counts, once and several times.
fn unit(shape: Shape<'_>) -> (&'static str, &'static str) {
    match shape {
        Shape::String | Shape::OneOf(_) => ("character", "characters"),
        Shape::Map(_) | Shape::Object(_) => ("member", "members"),
        Shape::Array(_) | Shape::OneOrMany(_) => ("item", "items"),
        Shape::Nullable(inner) => unit(*inner),
        _ => ("character or item", "characters or items"),
    }
}

fn range(bounds: Bounds<'_>) -> String {
    match (bounds.min.map(literal), bounds.max.map(literal)) {
        (Some(min), Some(max)) if bounds.max_exclusive => format!("at least {min} and below {max}"),
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (None, Some(max)) if bounds.max_exclusive => format!("below {max}"),
        (None, Some(max)) => format!("at most {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, None) => "a number".to_owned(),
    }
}

fn format(format: Format) -> &'static str {
    match format {
        Format::Uri => "a URI (RFC 3986)",
        Format::Email => "an e-mail address (RFC 5322)",
        Format::Uuid => "a UUID (RFC 9562)",
        Format::Date => "a date, `YYYY-MM-DD` (RFC 3339)",
        Format::StringOrUri => "a URI if it holds a colon (RFC 7519, section 2)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_read_like_sentences() {
        let half_open = Bounds {
            min: Some(Literal::Integer(-5)),
            max: Some(Literal::Float(1.5)),
            max_exclusive: true,
        };
        let cases = [
            (
                Validator::Equals(Literal::Text("a\"b")),
                r#"equals `"a\"b"`"#,
            ),
            (
                Validator::OneOf(&[Literal::Integer(1), Literal::Boolean(true)]),
                "one of `1`, `true`",
            ),
            (
                Validator::Length { min: 1, max: None },
                "at least 1 character",
            ),
            (
                Validator::Length {
                    min: 0,
                    max: Some(3),
                },
                "at most 3 characters",
            ),
            (
                Validator::Length {
                    min: 2,
                    max: Some(2),
                },
                "2 characters",
            ),
            (
                Validator::Length {
                    min: 1,
                    max: Some(64),
                },
                "1 to 64 characters",
            ),
            (Validator::Range(half_open), "at least -5 and below 1.5"),
            (
                Validator::Range(Bounds {
                    max_exclusive: false,
                    ..half_open
                }),
                "-5 to 1.5",
            ),
            (
                Validator::Length {
                    min: 0,
                    max: Some(1),
                },
                "at most 1 character",
            ),
            (Validator::Pattern("[a-z]+"), "matches `[a-z]+`"),
            (Validator::Pattern("[`\n]"), "matches ``[`\\n]``"),
        ];
        for (rule, words) in cases {
            assert_eq!(validator(&rule, Shape::String), words);
        }
        let list = Validator::Length {
            min: 1,
            max: Some(2),
        };
        assert_eq!(
            validator(&list, Shape::Array(&Shape::String)),
            "1 to 2 items"
        );
        assert_eq!(presence(Presence::Nullable), "required, may be `null`");
    }

    #[test]
    fn code_keeps_its_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("a``b`c"), "```a``b`c```");
        assert_eq!(code("`a"), "`` `a ``");
        assert_eq!(code(" a "), "`  a  `");
        assert_eq!(code("a\r\nb"), "`a\\r\\nb`");
        assert_eq!(code("a\0\u{202e}"), r"`a\u{0}\u{202e}`");
    }

    #[test]
    fn rules_of_a_sensitive_claim_show_no_value() {
        const RULES: &[Validator<'_>] = &[
            Validator::Equals(Literal::Text("1234")),
            Validator::OneOf(&[Literal::Text("1234")]),
            Validator::Contains(Literal::Text("1234")),
            Validator::Length { min: 4, max: None },
        ];
        let open = ClaimSchema::new("pin", "pin", Shape::String).validators(RULES);
        assert!(rules(&open)[..3].iter().all(|rule| rule.contains("1234")));
        let hidden = rules(&open.sensitive());
        assert!(
            hidden.iter().all(|rule| !rule.contains("1234")),
            "{hidden:?}"
        );
        assert_eq!(hidden[3], "at least 4 characters");
    }

    #[test]
    fn lengths_count_what_the_shape_has() {
        for (shape, words) in [
            (Shape::String, "at least 2 characters"),
            (Shape::Array(&Shape::String), "at least 2 items"),
            (Shape::Map(&Shape::String), "at least 2 members"),
            (Shape::Nullable(&Shape::String), "at least 2 characters"),
            (Shape::Any, "at least 2 characters or items"),
        ] {
            assert_eq!(length(2, None, shape), words);
        }
    }

    #[test]
    fn the_end_of_a_range_belongs_to_it_or_not() {
        let below = |max_exclusive| {
            range(Bounds {
                min: None,
                max: Some(Literal::Integer(3)),
                max_exclusive,
            })
        };
        assert_eq!(below(true), "below 3");
        assert_eq!(below(false), "at most 3");
    }
}
