//! What a claims set asks of a token beyond its claims, and what it does not tell.

use claims_core::schema::{Schema, Validator};

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

/// The functions that judge a token of the set, which only its program has.
pub(super) fn not_judged(schema: &Schema<'_>) -> Vec<String> {
    let mut rules = Vec::new();
    collect(schema, &mut rules);
    rules
}

fn collect(schema: &Schema<'_>, rules: &mut Vec<String>) {
    for claim in schema.claims {
        for validator in claim.validators {
            if let Some(path) = function(validator) {
                rules.push(stranger(&format!("`{path}` of `{}`", claim.name), 200));
            }
        }
    }
    let whole = schema.validators.iter().filter_map(function);
    rules.extend(whole.map(|path| stranger(&format!("`{path}` of `{}`", schema.name), 200)));
    for embedded in schema.embedded {
        collect(embedded.schema, rules);
    }
    for variant in schema.tagged.iter().flat_map(|tagged| tagged.variants) {
        collect(variant.schema, rules);
    }
}

fn function<'s>(validator: &Validator<'s>) -> Option<&'s str> {
    match validator {
        Validator::Function(path) | Validator::FunctionWithContext(path) => Some(path),
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
