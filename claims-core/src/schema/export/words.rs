//! Rules in words, for people: the same wording in every format. What stands between backticks is
//! code.

use std::fmt::Write as _;

use crate::schema::{Bounds, Format, LifetimeUnit, Literal, Presence, Shape, Validator};

/// A validator in words that fit behind the name of the claim and a colon.
pub(in crate::schema) fn validator(validator: &Validator<'_>, shape: Shape<'_>) -> String {
    match validator {
        Validator::Equals(value) => format!("equals `{}`", literal(*value)),
        Validator::OneOf(values) => {
            let values: Vec<_> = values
                .iter()
                .map(|value| format!("`{}`", literal(*value)))
                .collect();
            format!("one of {}", values.join(", "))
        }
        Validator::Contains(value) => format!("contains `{}`", literal(*value)),
        Validator::Length { min, max } => length(*min, *max, shape),
        Validator::Range(bounds) => range(*bounds),
        Validator::NotEmpty => "not empty".to_owned(),
        Validator::Pattern(pattern) => format!("matches `{pattern}`"),
        Validator::Format(format) => self::format(*format).to_owned(),
        Validator::Lifetime(LifetimeUnit::Millis) => {
            "the token ends that many milliseconds after `iat`".to_owned()
        }
        Validator::Lifetime(LifetimeUnit::Seconds) => {
            "the token ends that many seconds after `iat`".to_owned()
        }
        Validator::Function(path) => format!("checked by `{path}`"),
        Validator::FunctionWithContext(path) => {
            format!("checked by `{path}` against the request")
        }
    }
}

/// A constant as JSON.
pub(in crate::schema) fn literal(literal: Literal<'_>) -> String {
    match literal {
        Literal::Text(text) => serde_json::Value::from(text).to_string(),
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
    let unit = match shape {
        Shape::String => "characters",
        Shape::Map(_) | Shape::Object(_) => "members",
        Shape::Array(_) | Shape::OneOrMany(_) => "items",
        _ => "characters or items",
    };
    match max {
        Some(max) if max == min => format!("{min} {unit}"),
        Some(max) if min == 0 => format!("at most {max} {unit}"),
        Some(max) => format!("{min} to {max} {unit}"),
        None => format!("at least {min} {unit}"),
    }
}

fn range(bounds: Bounds<'_>) -> String {
    let mut words = String::new();
    if let Some(min) = bounds.min {
        words = format!("at least {}", literal(min));
    }
    if let Some(max) = bounds.max {
        if !words.is_empty() {
            words.push_str(" and ");
        }
        let most = if bounds.max_exclusive {
            "below"
        } else {
            "at most"
        };
        // Writing to a string cannot fail.
        let _ = write!(words, "{most} {}", literal(max));
    }
    words
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
                "at least 1 characters",
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
            (Validator::Pattern("[a-z]+"), "matches `[a-z]+`"),
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
}
