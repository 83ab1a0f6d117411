//! What a claims set asks of a token beyond its claims, and what it does not tell.

use claims_core::schema::{OnlineCheck, Schema, Validator};

use crate::text::stranger;

/// Whether both are the same media type: case does not matter, nor does `application/` before a type
/// without another slash (RFC 7515, section 4.1.9).
pub(super) fn same_type(found: &str, expected: &str) -> bool {
    short(found).eq_ignore_ascii_case(short(expected))
}

fn short(typ: &str) -> &str {
    match typ.split_at_checked(12) {
        Some((prefix, rest))
            if prefix.eq_ignore_ascii_case("application/") && !rest.contains('/') =>
        {
            rest
        }
        _ => typ,
    }
}

/// What judges a token of the set beside what it says: functions, which only its program has, and the
/// stores of its service.
pub(super) fn not_judged(schema: &Schema<'_>) -> Vec<String> {
    let mut rules = Vec::new();
    collect(schema, &mut rules);
    rules
}

fn collect(schema: &Schema<'_>, rules: &mut Vec<String>) {
    for claim in schema.claims {
        for validator in claim.validators {
            if let Some(rule) = beyond(validator) {
                rules.push(stranger(&format!("`{rule}` of `{}`", claim.name), 200));
            }
        }
    }
    let whole = schema.validators.iter().filter_map(beyond);
    rules.extend(whole.map(|rule| stranger(&format!("`{rule}` of `{}`", schema.name), 200)));
    for embedded in schema.embedded {
        collect(embedded.schema, rules);
    }
    for variant in schema.tagged.iter().flat_map(|tagged| tagged.variants) {
        collect(variant.schema, rules);
    }
}

fn beyond<'s>(validator: &Validator<'s>) -> Option<&'s str> {
    match validator {
        Validator::Function(path) | Validator::FunctionWithContext(path) => Some(path),
        Validator::Online(OnlineCheck::SingleUse) => Some("single_use"),
        Validator::Online(OnlineCheck::VersionOf(_)) => Some("version_of"),
        Validator::Online(OnlineCheck::Revocable) => Some("revocable"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::same_type;

    #[test]
    fn media_types_are_compared_without_case_and_prefix() {
        assert!(same_type("AT+JWT", "at+jwt"));
        assert!(same_type("application/at+jwt", "at+jwt"));
        assert!(!same_type("jwt", "at+jwt"));
        assert!(!same_type("application/a/b", "a/b"));
    }
}
