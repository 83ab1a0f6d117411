//! The claims of a set in the order in which they stand in a token.

use crate::schema::{ClaimSchema, Extra, Schema};

/// The claims that are checked in every token, in the order of RFC 7519, section 4.1.
pub(super) const CORE: [&str; 7] = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];

/// One claim of a set, and the set that declares it.
#[derive(Debug, Clone, Copy)]
pub(in crate::schema) struct Member<'a> {
    pub(in crate::schema) claim: &'a ClaimSchema<'a>,
    /// The set itself, or one that it embeds, at any depth.
    pub(in crate::schema) owner: &'a Schema<'a>,
    /// Whether `owner` is an embedded set.
    pub(in crate::schema) embedded: bool,
}

/// Every claim, own and embedded, in declaration order.
///
/// Of an enum these are none: its claims are its variants' sets.
pub(in crate::schema) fn members<'a>(schema: &'a Schema<'a>) -> Vec<Member<'a>> {
    let mut members = Vec::new();
    collect(schema, false, &mut members);
    members
}

fn collect<'a>(schema: &'a Schema<'a>, embedded: bool, members: &mut Vec<Member<'a>>) {
    let mut parts = schema.embedded.iter().peekable();
    for (index, claim) in schema.claims.iter().enumerate() {
        while let Some(part) = parts.next_if(|part| part.position <= index) {
            collect(part.schema, true, members);
        }
        members.push(Member {
            claim,
            owner: schema,
            embedded,
        });
    }
    for part in parts {
        collect(part.schema, true, members);
    }
}

/// The `extra` map of the set, or of a set that it embeds.
pub(in crate::schema) fn extra<'a>(schema: &'a Schema<'a>) -> Option<Extra<'a>> {
    let embedded = schema.embedded.iter();
    schema
        .extra
        .or_else(|| embedded.map(|part| part.schema).find_map(extra))
}

/// The names that the set, or a set that it embeds, forbids.
pub(in crate::schema) fn forbidden<'a>(schema: &'a Schema<'a>) -> Vec<&'a str> {
    let mut names = schema.forbidden.to_vec();
    for part in schema.embedded {
        names.extend(forbidden(part.schema));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Embedded, Shape};

    const fn claim(name: &'static str) -> ClaimSchema<'static> {
        ClaimSchema::new(name, name, Shape::String)
    }

    const INNER: Schema<'static> = Schema::new("Inner")
        .claims(&[claim("inner")])
        .forbidden(&["nonce"]);
    const MIDDLE: Schema<'static> = Schema::new("Middle")
        .claims(&[claim("middle")])
        .embedded(&[Embedded::new("inner", "", &INNER, 0)])
        .extra("rest", None, Shape::Any);
    const OUTER: Schema<'static> = Schema::new("Outer")
        .claims(&[claim("first"), claim("last")])
        .embedded(&[Embedded::new("middle", "", &MIDDLE, 1)])
        .forbidden(&["c_hash"]);

    #[test]
    fn claims_stand_in_declaration_order_with_their_owner() {
        let found: Vec<_> = members(&OUTER)
            .iter()
            .map(|member| (member.claim.name, member.owner.name, member.embedded))
            .collect();
        assert_eq!(
            found,
            [
                ("first", "Outer", false),
                ("inner", "Inner", true),
                ("middle", "Middle", true),
                ("last", "Outer", false),
            ]
        );
    }

    #[test]
    fn what_embedded_sets_forbid_and_take_counts_too() {
        assert_eq!(forbidden(&OUTER), ["c_hash", "nonce"]);
        assert_eq!(extra(&OUTER).map(|extra| extra.field), Some("rest"));
        assert!(extra(&INNER).is_none());
    }
}
