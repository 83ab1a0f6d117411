//! What a JOSE header deserves (RFC 7515, section 4).

use claims_core::HeaderError;

use super::json::{first, is_json_object, members, repeated, text, type_of};

/// The algorithms of RFC 7518, section 3.1, and RFC 8037 that may be known.
const ALGORITHMS: &[&str] = &[
    "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
    "ES384", "EdDSA",
];

/// How many parameters without a meaning a header may have.
const MOST_IGNORED: usize = 32;

/// The algorithm of a header that nothing is wrong with.
pub fn algorithm(header: &[u8]) -> Option<String> {
    let text_of_header = std::str::from_utf8(header).ok()?;
    if !is_json_object(header) {
        return None;
    }
    let members = members(text_of_header)?;
    let known = ["alg", "kid", "typ", "b64", "crit", "zip"];
    let ignored = members
        .iter()
        .filter(|(name, _)| !known.contains(&name.as_str()));
    let fine = repeated(&members).is_empty()
        && ignored.count() <= MOST_IGNORED
        && ["kid", "typ"]
            .iter()
            .all(|name| first(&members, name).is_none_or(|value| text(value).is_some()))
        && ["crit", "zip"]
            .iter()
            .all(|name| first(&members, name).is_none())
        && first(&members, "b64").is_none_or(|value| value == "true");
    let algorithm = first(&members, "alg").and_then(text)?;
    (fine && ALGORITHMS.contains(&algorithm.as_str())).then_some(algorithm)
}

/// Whether what an error says of a header is so.
pub fn holds(error: &HeaderError, header: &[u8]) -> bool {
    let json = is_json_object(header);
    if !json {
        // Whatever stands in front of the mistake may be told first.
        return true;
    }
    let Ok(header) = std::str::from_utf8(header) else {
        return false;
    };
    let members = members(header).unwrap_or_default();
    let is = |name: &str| first(&members, name);
    // The algorithm is judged where it stands, before a second one is seen to be a duplicate.
    let mut algorithms = members.iter().filter(|(name, _)| name == "alg");
    let mut named = |holds: &dyn Fn(&str) -> bool| {
        algorithms.any(|(_, value)| text(value).is_some_and(|name| holds(&name)))
    };
    match error {
        HeaderError::Duplicate(name) => repeated(&members).contains(name.as_str()),
        HeaderError::TooManyParameters { limit } => {
            *limit == MOST_IGNORED && members.len() > MOST_IGNORED
        }
        HeaderError::WrongType { parameter, found } => {
            let mut values = members.iter().filter(|(name, _)| name == parameter);
            values.any(|(_, value)| type_of(value) != "string" && found.contains(type_of(value)))
        }
        HeaderError::MissingAlgorithm => is("alg").is_none(),
        HeaderError::Unsecured => named(&|name| name.trim().eq_ignore_ascii_case("none")),
        HeaderError::UnknownAlgorithm(unknown) => {
            named(&|name| name == unknown) && !ALGORITHMS.contains(&unknown.as_str())
        }
        HeaderError::Critical => is("crit").is_some(),
        HeaderError::UnencodedPayload => is("b64").is_some_and(|value| value != "true"),
        HeaderError::Compressed => is("zip").is_some(),
        _ => false,
    }
}
