//! What the comments of generated source say of a claim: the same in every language.

use super::{
    members::Member,
    words::{self, notes},
};
use crate::schema::ClaimSchema;

/// The doc comment of a claim; one without means what it is registered for.
pub(super) fn meaning<'a>(claim: &ClaimSchema<'a>) -> &'a str {
    match claim.registered {
        Some(registered) if claim.docs.is_empty() => registered.label,
        _ => claim.docs,
    }
}

/// Where the claim is registered and what else is to be known of it. That it is deprecated is left
/// out: every language has a form of its own for that.
pub(super) fn details(member: &Member<'_>) -> Vec<String> {
    let claim = member.claim;
    let registered = claim.registered;
    let mut details: Vec<_> = registered
        .map(|registered| format!("registered: {}", registered.reference))
        .into_iter()
        .collect();
    let deprecated = claim.deprecated.map(words::deprecated);
    let notes = notes(member).into_iter();
    details.extend(notes.filter(|note| Some(note) != deprecated.as_ref()));
    details
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Schema, Shape};

    #[test]
    fn a_claim_says_where_it_is_registered_and_not_that_it_is_deprecated() {
        const OWNER: Schema<'static> = Schema::new("Base");
        let iss = claims_registry::find("iss").unwrap();
        let claim = ClaimSchema::new("iss", "iss", Shape::String)
            .registered(iss)
            .deprecated("use `sub`")
            .sensitive();
        let member = Member {
            claim: &claim,
            owner: &OWNER,
            embedded: true,
        };
        assert_eq!(
            details(&member),
            [
                "registered: RFC 7519, 4.1.1",
                "from `Base`",
                "sensitive: the value is not to be shown"
            ]
        );
        assert_eq!(meaning(&claim), iss.label);
        assert_eq!(meaning(&claim.docs("Ours.")), "Ours.");
    }
}
