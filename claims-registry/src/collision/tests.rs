use std::{
    string::{String, ToString},
    vec::Vec,
};

use super::{WayOut, check_private_name, check_private_names};
use crate::CLAIMS;

#[test]
fn free_names_are_free() {
    for name in [
        "tenant_id",
        "role",
        "user",
        "expires",
        "issuer",
        "isuer",
        "ver",
        "scopes",
        "secboot",
        "https://example.com/roles",
        "",
    ] {
        assert_eq!(check_private_name(name), Ok(()), "{name}");
    }
}

#[test]
fn every_registered_name_is_taken_in_any_case() {
    for claim in CLAIMS {
        let exact = check_private_name(claim.name).unwrap_err();
        assert!(exact.is_exact() && exact.claim() == claim);
        let upper = claim.name.to_ascii_uppercase();
        if upper != claim.name {
            let folded = check_private_name(&upper).unwrap_err();
            assert!(!folded.is_exact() && folded.claim() == claim);
            assert_eq!(folded.name(), upper);
        }
    }
}

#[test]
fn a_name_that_unicode_folds_to_a_registered_one_is_taken() {
    let collision = check_private_name("\u{17f}ub").unwrap_err();
    assert!(collision.is_core() && !collision.is_exact());
    let headline = collision.headline();
    assert!(
        headline.starts_with("`\u{17f}ub` differs only in case from the registered claim `sub`"),
        "{headline}"
    );
}

#[test]
fn names_of_core_claims_cannot_be_reused() {
    let ways_out = |name| check_private_name(name).unwrap_err().ways_out();
    assert_eq!(
        ways_out("roles"),
        [WayOut::Registered, WayOut::Rename, WayOut::Collides]
    );
    assert_eq!(ways_out("exp"), [WayOut::Registered, WayOut::Rename]);
    assert_eq!(ways_out("Exp"), [WayOut::Registered, WayOut::Rename]);
}

#[test]
fn the_derive_reads_the_headline_and_a_line_for_each_way_out() {
    assert_eq!(
        check_private_name("roles")
            .unwrap_err()
            .for_field("roles")
            .to_string(),
        "`roles` is a registered claim: roles of the user (RFC 9068, 2.2.3.1; RFC 7643, 4.1.2)
  - if the field is that claim, write `#[claim(registered)]`
  - if it means something else, give it another name: `#[claim(rename = \"...\")]`
  - to reuse the name on purpose, say why: `#[claim(collides = \"...\")]`"
    );
    let core = check_private_name("Exp")
        .unwrap_err()
        .for_field("Exp")
        .to_string();
    assert!(
        core.contains("registered = \"exp\"") && !core.contains("collides ="),
        "{core}"
    );
}

#[test]
fn configuration_reads_one_line() {
    assert_eq!(
        check_private_name("Scope")
            .unwrap_err()
            .for_configuration()
            .to_string(),
        "`Scope` differs only in case from the registered claim `scope`: OAuth scopes attached to \
         the token (RFC 8693, 4.2); decoders that fold case, as Go's do for structs, would take \
         one for the other; choose another name, for instance a URI such as \
         `https://example.com/Scope`"
    );
}

#[test]
fn labels_start_small_but_abbreviations_do_not() {
    let headline = |name| check_private_name(name).unwrap_err().headline();
    assert!(headline("email").contains(": e-mail address the person prefers ("));
    assert!(headline("vc").contains(": W3C credential body ("));
    assert!(headline("jwks").contains(": JWK Set ("));
}

#[test]
fn all_names_are_reported_at_once_and_each_once() {
    let names = ["sub", "plan", "Email", "sub", "plan", "plan", "tenant"];
    let error = check_private_names(names).unwrap_err();
    let collisions: Vec<_> = error
        .collisions()
        .iter()
        .map(super::Collision::name)
        .collect();
    assert_eq!(collisions, ["sub", "Email"]);
    assert_eq!(error.duplicates(), ["sub", "plan"]);
    let text = error.to_string();
    let lines: Vec<_> = text.lines().map(|line| line.split(' ').next()).collect();
    assert_eq!(
        lines,
        [
            Some("`sub`"),
            Some("`Email`"),
            Some("`sub`"),
            Some("`plan`")
        ]
    );
}

#[test]
fn clean_lists_pass_whatever_holds_their_names() {
    assert_eq!(check_private_names([""; 0]), Ok(()));
    assert_eq!(
        check_private_names([String::from("plan"), String::from("tenant")]),
        Ok(())
    );
    assert!(check_private_names([String::from("iss")]).is_err());
}
