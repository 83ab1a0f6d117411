//! Example strings.

use claims_registry::Kind;

use super::{pattern, value::Wanted};
use crate::schema::{Format, Literal, Validator};

/// The string to show where nothing better is known.
const PLAIN: &str = "example";

/// A string that meets the rules, if one of a few candidates does.
pub(super) fn text(wanted: Wanted<'_>) -> String {
    let words = words(wanted.rules);
    if !words.is_empty() {
        return words.join(" ");
    }
    let lengths = Lengths::of(wanted.rules);
    if let Some(pattern) = wanted.rules.iter().find_map(|rule| match rule {
        Validator::Pattern(pattern) => Some(*pattern),
        _ => None,
    }) {
        let found = pattern::sample(pattern, |text| lengths.allow(text));
        return found.unwrap_or_else(|| PLAIN.to_owned());
    }
    let formatted = wanted.rules.iter().find_map(|rule| match rule {
        Validator::Format(form) => Some(of_format(*form)),
        _ => None,
    });
    let known = formatted.or_else(|| registered(wanted)).unwrap_or(PLAIN);
    let text = numbered(known, wanted.index);
    if lengths.allow(&text) {
        text
    } else {
        lengths.fit(PLAIN)
    }
}

/// The text itself, then with a number behind it, so that the members of a set differ.
pub(super) fn numbered(text: &str, index: usize) -> String {
    match index {
        0 => text.to_owned(),
        index => format!("{text}-{}", index.saturating_add(1)),
    }
}

/// The words that `contains` asks for in a space-delimited string.
fn words<'a>(rules: &[Validator<'a>]) -> Vec<&'a str> {
    let words = rules.iter().filter_map(|rule| match rule {
        Validator::Contains(Literal::Text(word)) => Some(*word),
        _ => None,
    });
    words.collect()
}

fn of_format(format: Format) -> &'static str {
    match format {
        Format::Uri => "https://app.example/callback",
        Format::Email => "ada@mail.example",
        Format::Uuid => "7d1f0c52-3c0b-4f7e-9a55-0d3a4c2b8e61",
        Format::Date => "2026-01-31",
        Format::StringOrUri => "https://party.example",
    }
}

/// What the registered claim holds, by its name, else by its kind.
fn registered(wanted: Wanted<'_>) -> Option<&'static str> {
    let claim = wanted.claim.registered?;
    Some(match claim.name {
        "iss" => "https://issuer.example",
        "sub" => "248289761001",
        "aud" => "https://api.example",
        "jti" => "7d1f0c52-3c0b-4f7e-9a55-0d3a4c2b8e61",
        "name" => "Ada Lovelace",
        "given_name" => "Ada",
        "family_name" => "Lovelace",
        "preferred_username" | "nickname" => "ada",
        "client_id" | "azp" => "client-1",
        "nonce" => "n-0S6_WzA2Mj",
        _ => match claim.kind {
            Kind::Uri | Kind::UriOrOid => "https://web.example",
            Kind::Email => "ada@mail.example",
            Kind::Phone => "+442079460000",
            Kind::Date => "1990-01-31",
            Kind::TimeZone => "Europe/Paris",
            Kind::LanguageTag => "en-GB",
            Kind::Base64Url | Kind::Base64UrlOrInteger => "3q2-7w",
            Kind::SpaceDelimitedString => "read write",
            Kind::CommaDelimitedString => "read,write",
            _ => return None,
        },
    })
}

/// The lengths that `len` and `not_empty` allow, in Unicode code points.
#[derive(Debug, Clone, Copy)]
struct Lengths {
    min: usize,
    max: usize,
}

impl Lengths {
    fn of(rules: &[Validator<'_>]) -> Self {
        let any = Self {
            min: 0,
            max: usize::MAX,
        };
        rules.iter().fold(any, |lengths, rule| match rule {
            Validator::Length { min, max } => Self {
                min: lengths.min.max(*min),
                max: max.map_or(lengths.max, |max| lengths.max.min(max)),
            },
            Validator::NotEmpty => Self {
                min: lengths.min.max(1),
                ..lengths
            },
            _ => lengths,
        })
    }

    fn allow(self, text: &str) -> bool {
        (self.min..=self.max).contains(&text.chars().count())
    }

    /// The text, cut or repeated. Nobody would read more than a few hundred characters of it.
    fn fit(self, text: &str) -> String {
        const MOST: usize = 256;
        let length = text.chars().count().min(self.max).max(self.min).min(MOST);
        text.chars().cycle().take(length).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{ClaimSchema, Shape};

    fn sample(rules: &[Validator<'_>]) -> String {
        let claim = ClaimSchema::new("name", "name", Shape::String).validators(rules);
        text(Wanted {
            claim: &claim,
            rules,
            index: 0,
            depth: 0,
        })
    }

    #[test]
    fn every_format_has_an_example_of_it() {
        for format in [
            Format::Uri,
            Format::Email,
            Format::Uuid,
            Format::Date,
            Format::StringOrUri,
        ] {
            let text = sample(&[Validator::Format(format)]);
            assert!(crate::validate::format::is(&text, format), "{text}");
        }
    }

    #[test]
    fn lengths_are_met() {
        assert_eq!(sample(&[]), "example");
        let exactly = |length| Validator::Length {
            min: length,
            max: Some(length),
        };
        assert_eq!(sample(&[exactly(2)]), "ex");
        assert_eq!(sample(&[exactly(9)]), "exampleex");
        assert_eq!(sample(&[exactly(0)]), "");
        let contained = [Validator::Contains(Literal::Text("read"))];
        assert_eq!(sample(&contained), "read");
        let pattern = [Validator::Pattern("[a-z]+"), exactly(3)];
        assert_eq!(sample(&pattern).len(), 3);
    }

    /// Of what nobody gave an example for, the plain one would tell nothing.
    #[test]
    fn registered_claims_have_an_example_by_name_or_by_kind() {
        let of = |claim: &'static claims_registry::RegisteredClaim| {
            let claim =
                ClaimSchema::new(claim.name, claim.name, Shape::String).registered_unchecked(claim);
            text(Wanted {
                claim: &claim,
                rules: &[],
                index: 0,
                depth: 0,
            })
        };
        for (name, example) in [
            ("iss", "https://issuer.example"),
            ("sub", "248289761001"),
            ("aud", "https://api.example"),
            ("jti", "7d1f0c52-3c0b-4f7e-9a55-0d3a4c2b8e61"),
            ("name", "Ada Lovelace"),
            ("given_name", "Ada"),
            ("family_name", "Lovelace"),
            ("preferred_username", "ada"),
            ("nickname", "ada"),
            ("client_id", "client-1"),
            ("azp", "client-1"),
            ("nonce", "n-0S6_WzA2Mj"),
        ] {
            let claim = claims_registry::find(name).unwrap();
            assert_eq!(of(claim), example, "{name}");
        }
        for (kind, example) in [
            (Kind::Uri, "https://web.example"),
            (Kind::UriOrOid, "https://web.example"),
            (Kind::Email, "ada@mail.example"),
            (Kind::Phone, "+442079460000"),
            (Kind::Date, "1990-01-31"),
            (Kind::TimeZone, "Europe/Paris"),
            (Kind::LanguageTag, "en-GB"),
            (Kind::Base64Url, "3q2-7w"),
            (Kind::Base64UrlOrInteger, "3q2-7w"),
            (Kind::SpaceDelimitedString, "read write"),
            (Kind::CommaDelimitedString, "read,write"),
            (Kind::Boolean, PLAIN),
        ] {
            let mut claims = claims_registry::CLAIMS.iter();
            let claim = claims.find(|claim| claim.kind == kind).unwrap();
            assert_eq!(of(claim), example, "{kind:?}");
        }
    }

    #[test]
    fn rules_of_one_length_narrow_each_other() {
        let length = |min, max| Validator::Length {
            min,
            max: Some(max),
        };
        assert_eq!(sample(&[length(9, 12), length(0, 12)]), "exampleex");
        let optional = Validator::Pattern("[a-z]*");
        assert_eq!(sample(&[optional]), "");
        assert_eq!(sample(&[optional, Validator::NotEmpty]), "a");
        let all = [optional, length(3, 9), Validator::NotEmpty];
        assert_eq!(sample(&all), "aaa");
    }
}
