//! What the compiler says of sets that break their profile, and that it says nothing of others.

use super::*;
use crate::schema::{
    ClaimSchema, Shape, Variant,
    testing::{leaked, of_strings, said, string},
};

static EMPTY: Schema<'static> = Schema::new("Empty");

#[test]
fn what_finds_no_room_is_counted() {
    const VARIANTS: &[Variant<'static>] = &[Variant::new("v", "Variant", "", &EMPTY); 40];
    static MANY: Schema<'static> = Schema::new("Many").tagged("t", &[], VARIANTS);
    let profile = claims_registry::profile("oauth_at_jwt").unwrap();
    let findings = findings(&MANY, profile);
    assert_eq!(findings.count, 40 * profile.required.len());
    let message = notes(findings, &MANY, profile);
    let lines = message.as_str().matches("is missing").count();
    let omitted = findings.count - lines;
    assert!(omitted > 0 && lines > 40, "{lines}");
    let counted = format!("\n  - and {omitted} more\nhelp: ");
    assert!(message.as_str().contains(&counted), "{}", message.as_str());
    assert!(
        message.as_str().ends_with("(RFC 9068, 2.2.3)"),
        "{}",
        message.as_str()
    );
}

#[test]
fn a_row_under_a_condition_or_less_firm_is_no_finding() {
    static ALL: Schema<'static> = Schema::new("All").claims(&[
        ClaimSchema::new("client_id", "client_id", Shape::String),
        ClaimSchema::new("sub", "sub", Shape::String),
    ]);
    let profile = claims_registry::profile("jar_request_object").unwrap();
    assert!(
        profile
            .forbidden
            .iter()
            .any(|row| row.name == "sub" && !row.always())
    );
    let mut found = findings(&ALL, profile);
    assert_eq!(found.count, 0);
    // Where there is an error, they are named.
    found = findings(&EMPTY, profile);
    assert_eq!(found.count, 1);
    let message = notes(found, &ALL, profile);
    let note = "note: `sub` may be out of place: sub would equal client_id (RFC 9101, 10.8)";
    assert!(message.as_str().ends_with(note), "{}", message.as_str());
}

/// What is said of the set; empty if it follows the profile.
fn of(profile: &'static str, schema: Schema<'static>) -> String {
    let schema = leaked(schema);
    said(move || assert_profile(schema, profile))
}

/// The claim that is registered under that name.
fn registered(name: &'static str) -> ClaimSchema<'static> {
    match claims_registry::find(name) {
        Some(claim) => string(name).registered(claim),
        None => string(name),
    }
}

fn of_claims(claims: &[ClaimSchema<'static>]) -> Schema<'static> {
    Schema::new("Token").claims(claims.to_vec().leak())
}

const HELP: &str = "\nhelp: a claim that is there in every token has a type without `Option`; a registered one is \
                    declared with `#[claim(registered)]`";

#[test]
fn a_set_with_all_that_its_profile_demands_follows_it() {
    let client = of_claims(&[string("other"), registered("client_id"), registered("iss")]);
    assert_eq!(of("jar_request_object", client), "");
    // A name that is not registered is a private claim.
    assert!(claims_registry::find("vct").is_none());
    assert_eq!(of("sd_jwt_vc", of_claims(&[string("vct")])), "");
    assert_eq!(of("jwt", EMPTY), "");
    assert_eq!(
        of("jar_request_objekt", client),
        "there is no profile `jar_request_objekt`\nhelp: did you mean `jar_request_object`? \
         `claims_core::registry::PROFILES` lists them all"
    );
}

#[test]
fn what_a_profile_demands_is_there_in_every_token() {
    let about = "`Token` does not follow profile `jar_request_object`: OAuth request object (RFC 9101)\n  - ";
    let client_id = registered("client_id");
    for (claim, line) in [
        (string("other"), "`client_id` is missing"),
        (
            client_id.presence(Presence::Optional),
            "`client_id` has to be required: `Token.client_id` is optional",
        ),
        (
            client_id.presence(Presence::Nullable),
            "`client_id` has to be required: `Token.client_id` may be null",
        ),
        (
            client_id.presence(Presence::Default),
            "`client_id` has to be required: `Token.client_id` has a default",
        ),
        (
            string("client_id").collides("a customer's"),
            "`client_id` is another claim, `Token.client_id`, which reuses the name: a customer's",
        ),
    ] {
        assert_eq!(
            of("jar_request_object", of_claims(&[claim])),
            format!("{about}{line} (RFC 9101, 5 and 6.3){HELP}")
        );
    }
    // The derive has said so.
    assert_eq!(
        of("jar_request_object", of_claims(&[string("client_id")])),
        ""
    );
    let vct = of_claims(&[string("vct").presence(Presence::Optional)]);
    assert!(of("sd_jwt_vc", vct).contains("`vct` has to be required: `Token.vct` is optional"));
}

#[test]
fn what_a_profile_forbids_is_there_in_no_token() {
    let claims = [
        registered("client_id"),
        string("request"),
        string("request_uri"),
    ];
    let about =
        "`Token` does not follow profile `jar_request_object`: OAuth request object (RFC 9101)";
    let line =
        |name| format!("\n  - `{name}` must not be there: remove `Token.{name}` (RFC 9101, 4)");
    assert_eq!(
        of("jar_request_object", of_claims(&claims)),
        format!("{about}{}{}{HELP}", line("request"), line("request_uri"))
    );
    assert_eq!(
        of("jar_request_object", of_claims(&claims[..2])),
        format!("{about}{}{HELP}", line("request"))
    );
}

#[test]
fn a_set_has_the_typ_of_its_profile() {
    let typed = |typ| {
        Schema::new("Token")
            .typ(typ)
            .claims(of_claims(&[string("vct")]).claims)
    };
    assert_eq!(of("sd_jwt_vc", typed("dc+sd-jwt")), "");
    assert_eq!(of("sd_jwt_vc", typed("application/DC+SD-JWT")), "");
    for other in ["at+jwt", "x+jwt", "JWT"] {
        assert_eq!(
            of("sd_jwt_vc", typed(other)),
            format!(
                "`Token` does not follow profile `sd_jwt_vc`: SD-JWT verifiable credential \
                 (draft-ietf-oauth-sd-jwt-vc (2026-08-21))\n  - its `typ` is `{other}`, and such tokens carry \
                 `dc+sd-jwt` (draft-ietf-oauth-sd-jwt-vc, JOSE Header){HELP}\nnote: `cnf` may be needed: key binding is \
                 to be supported (draft-ietf-oauth-sd-jwt-vc)"
            )
        );
    }
}

#[test]
fn a_typ_that_no_profile_demands_is_the_token_s_own_or_nobody_s() {
    let typed = |claim, typ| of_claims(&[registered(claim)]).typ(typ);
    for typ in ["oauth-authz-req+jwt", "x+jwt", "JWT"] {
        assert_eq!(
            of("jar_request_object", typed("client_id", typ)),
            "",
            "{typ}"
        );
    }
    assert_eq!(
        of("jar_request_object", typed("client_id", "at+jwt")),
        format!(
            "`Token` does not follow profile `jar_request_object`: OAuth request object (RFC 9101)\n  - its `typ` is \
             `at+jwt`, which is that of profile `oauth_at_jwt` (RFC 8725, 3.12){HELP}"
        )
    );
    // The kind of token that follows this one sets the type.
    for typ in ["at+jwt", "x+jwt"] {
        assert_eq!(of("status_referenced_token", typed("status", typ)), "");
    }
}

#[test]
fn every_variant_follows_the_profile() {
    let variant = |name, claims| Variant::new(name, name, "", leaked(claims));
    let good = of_claims(&[registered("client_id")]);
    let variants = vec![
        variant("Good", good),
        variant("Bad", of_strings("Bad", &["other"])),
    ];
    let schema = Schema::new("Token").tagged("kind", &[], variants.leak());
    assert_eq!(
        of("jar_request_object", schema),
        format!(
            "`Token` does not follow profile `jar_request_object`: OAuth request object (RFC 9101)\n  - variant `Bad`: \
             `client_id` is missing (RFC 9101, 5 and 6.3){HELP}"
        )
    );
}

#[test]
fn a_condition_is_named_for_what_no_variant_has() {
    let schema = |claims: &[&'static str]| {
        let variants = vec![
            Variant::new("Empty", "Empty", "", &EMPTY),
            Variant::new("Other", "Other", "", leaked(of_strings("Other", claims))),
        ];
        Schema::new("Token").tagged("kind", &[], variants.leak())
    };
    let note = "\nnote: `scope` may be needed: the request carried scope (RFC 9068, 2.2.3)";
    let typ = "\nnote: such tokens carry the `typ` `at+jwt`, which `#[claims(profile = \"oauth_at_jwt\")]` sets and \
               asks for";
    let said = |claims| of("oauth_at_jwt", schema(claims));
    assert!(said(&["other"]).ends_with(&format!("{HELP}{typ}{note}")));
    assert!(said(&["scope"]).ends_with(&format!("{HELP}{typ}")));
}

#[test]
fn a_line_is_kept_while_it_leaves_the_room_of_the_notes() {
    let profile = claims_registry::profile("jwt").unwrap();
    for (spare, omitted) in [(NOTES + 1, 0), (NOTES, 0), (NOTES - 1, 1)] {
        let findings = Findings::of(&EMPTY, profile);
        let line = findings.next(None);
        let line = line.text(&"x".repeat(line.room() - spare));
        let findings = findings.with(line);
        assert_eq!((findings.count, findings.omitted), (1, omitted), "{spare}");
    }
}

#[test]
fn a_note_is_kept_while_another_piece_would_have_room() {
    let profile = claims_registry::profile("oauth_at_jwt").unwrap();
    let row = &profile.conditional[0];
    let words = "` may be needed: ";
    let note = "\nnote: `scope` may be needed: the request carried scope (RFC 9068, 2.2.3)";
    for (spare, kept) in [(PIECE + 1, true), (PIECE, true), (PIECE - 1, false)] {
        let before = "x".repeat(Message::new().room() - note.len() - spare);
        let message = condition(Message::new().text(&before), row, words);
        let expected = if kept { note } else { "" };
        assert_eq!(message.as_str(), format!("{before}{expected}"), "{spare}");
    }
}
