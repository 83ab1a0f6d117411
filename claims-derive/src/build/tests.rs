//! The model that is built of sources, and what of it is left out because something is wrong.

use crate::{
    model::{Body, Claim, Direction, Role, Validator},
    testing::built,
};

/// Looks at the only claim of a struct with this field, and at how many mistakes were found.
fn claim<R>(field: &str, look: impl FnOnce(&Claim<'_>, usize) -> R) -> R {
    built(&format!("struct Token {{ {field} }}"), |set, mistakes| {
        let Body::Struct(fields) = &set.body else {
            panic!("a struct")
        };
        match &fields[0].role {
            Role::Claim(claim) => look(claim, mistakes),
            _ => panic!("a claim"),
        }
    })
}

#[test]
fn directions_are_as_written() {
    let direction = |attribute: &str| {
        built(
            &format!("{attribute} struct Token {{ a: u8 }}"),
            |set, _| set.direction,
        )
    };
    assert!(matches!(direction(""), Direction::Both));
    assert!(matches!(
        direction("#[claims(decode_only)]"),
        Direction::DecodeOnly
    ));
    assert!(matches!(
        direction("#[claims(encode_only)]"),
        Direction::EncodeOnly
    ));
    assert!(matches!(
        direction("#[claims(encode_only, decode_only)]"),
        Direction::Both
    ));
}

#[test]
fn validators_that_need_a_context_wait_for_one() {
    let count = |attributes: &str| {
        built(
            &format!("#[claims({attributes})] struct Token {{ a: u8 }}"),
            |set, _| set.validators.len(),
        )
    };
    assert_eq!(count("validate = a"), 1);
    assert_eq!(count("validate = a, validate_with = b"), 1);
    assert_eq!(count("context = C, validate = a, validate_with = b"), 2);
}

/// What a set lacks for its profile is only told if every field was understood.
#[test]
fn a_set_is_complete_if_every_field_was_read() {
    let complete = |source: &str| built(source, |set, _| set.is_complete);
    assert!(complete("struct Token { a: u8 }"));
    assert!(complete("#[claims(tag = \"t\")] enum Token { A(A) }"));
    for source in [
        "struct Token { #[claim(registered = 1)] a: u8 }",
        "struct Token { #[claim(rename)] a: u8 }",
        "struct Token { #[claim(registered = \"unknown\")] a: u8 }",
        "union Token { a: u8 }",
    ] {
        assert!(!complete(source), "{source}");
    }
}

#[test]
fn core_claims_are_read_as_the_standard_says() {
    for attribute in ["with = m", "schema = S"] {
        let kept = |name: &str| {
            let field = format!("#[claim(registered, {attribute})] {name}: T");
            claim(&field, |claim, _| {
                claim.with.is_some() || claim.schema.is_some()
            })
        };
        assert!(!kept("exp") && !kept("aud"), "{attribute}");
        assert!(kept("roles") && kept("email"), "{attribute}");
        let private = format!("#[claim({attribute})] tenant_id: T");
        assert!(claim(&private, |claim, _| claim.with.is_some()
            || claim.schema.is_some()));
    }
}

#[test]
fn a_validator_that_cannot_check_is_left_out() {
    let count = |field: &str| claim(field, |claim, mistakes| (claim.validators.len(), mistakes));
    assert_eq!(count("#[claim(len(1..=3), not_empty)] a: String"), (2, 0));
    assert_eq!(count("#[claim(len(1..=3))] a: u8"), (0, 1));
    assert_eq!(count("#[claim(pattern = \"(\")] a: String"), (0, 1));
    assert_eq!(
        count("#[claim(sensitive, format = \"uri\")] a: String"),
        (1, 0)
    );
}

#[test]
fn the_end_of_a_range_counts_as_written() {
    for (range, excluded) in [
        ("0..5", true),
        ("0..=5", false),
        ("..5", true),
        ("0..", false),
    ] {
        claim(
            &format!("#[claim(range({range}))] a: u8"),
            |claim, mistakes| {
                assert_eq!(mistakes, 0);
                let [Validator::Range { max_exclusive, .. }] = claim.validators.as_slice() else {
                    panic!("a range");
                };
                assert_eq!(*max_exclusive, excluded, "{range}");
            },
        );
    }
}

#[test]
fn a_reason_for_a_name_that_is_taken_is_kept_where_the_claim_is_another() {
    let reason = |field: &str| claim(field, |claim, _| claim.collides.clone());
    assert_eq!(
        reason("#[claim(collides = \"our own\")] address: String"),
        Some("our own".to_owned())
    );
    assert_eq!(
        reason("#[claim(registered, collides = \"our own\")] address: Address"),
        None
    );
    assert_eq!(reason("a: String"), None);
}
