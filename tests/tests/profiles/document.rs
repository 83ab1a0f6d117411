//! `docs/profiles.md` is made from the data, and is current.
//!
//! `CLAIMS_BLESS=1 cargo test -p claims-tests --test profiles` writes it anew.

use std::{env, fmt::Write as _, fs, path::Path};

use claims_core::registry::{Level, PROFILES, Profile, ProfileClaim, TypeLevel};

use crate::{
    pairs::{Barrier, barrier, pairs},
    rules::checked,
};

const HEAD: &str = "\
# Profiles

A profile is the rule set of one kind of token, as its specification states it. A type follows one
with `#[claims(profile = \"oauth_at_jwt\")]`; then

- it does not compile unless it declares every claim that the profile requires, as that registered
  claim and not optional, and none that it forbids (`assert_profile!` asks the same of any type);
- a `Signer` sets the profile's `typ`, also where it is only recommended; a `Verifier` demands one
  that is required, and refuses the `typ` of every other profile (RFC 8725, 3.12);
- every `Policy` holds its tokens to the rules below that say so, whether or not the type declares
  the claim, and asks for no `exp` where such tokens carry none.

Only what a specification makes a MUST is enforced. A profile belongs to the outermost set, and to the
variants of an enum: one that an embedded set declares is not the token's.

This page is made from `claims_core::registry::PROFILES` by a test, which also tries every pair of
profiles with real tokens.

## Kinds of tokens that nothing keeps apart

RFC 8725, 3.12 wants the rules for different kinds of tokens to exclude each other. The specifications do
not always see to it: with one key and one audience, a verifier for what stands on the right takes a token of
the kind on the left, if it has claims that its specification allows. **Give these kinds distinct keys or distinct
audiences**, or a `typ` of your own (`#[claims(typ = \"...\")]`).

| a token of | passes for |
| --- | --- |
";

const BY_A_CLAIM: &str = "
## Kinds of tokens that one claim keeps apart

Here the verifier needs a claim that the specification of the token does not know. That holds as long as no
issuer adds the claim of its own accord, so distinct keys or audiences are better here too.

| a verifier of | needs | which these tokens do not have |
| --- | --- | --- |
";

const BY_TYPE: &str = "
All other pairs are kept apart by `typ`: the verifier demands its own, or the token always carries one that
the verifier refuses. A recommended `typ` keeps tokens apart only if their issuer sets it, as a `Signer`
does.
";

fn document() -> String {
    let mut page = HEAD.to_owned();
    for token in &PROFILES {
        let open: Vec<_> = pairs()
            .filter(|(from, verifier)| from.id == token.id && barrier(from, verifier).is_none())
            .map(|(_, verifier)| format!("`{}`", verifier.id))
            .collect();
        if !open.is_empty() {
            let _ = writeln!(page, "| `{}` | {} |", token.id, open.join(", "));
        }
    }
    page.push_str(BY_A_CLAIM);
    for verifier in &PROFILES {
        let mut claims: Vec<(&str, Vec<String>)> = Vec::new();
        for (token, _) in pairs().filter(|(_, other)| other.id == verifier.id) {
            let Some(Barrier::Lacking(claim) | Barrier::Forbidden(claim)) =
                barrier(token, verifier)
            else {
                continue;
            };
            let token = format!("`{}`", token.id);
            match claims.iter_mut().find(|(known, _)| *known == claim) {
                Some((_, tokens)) => tokens.push(token),
                None => claims.push((claim, vec![token])),
            }
        }
        for (claim, tokens) in claims {
            let _ = writeln!(
                page,
                "| `{}` | `{claim}` | {} |",
                verifier.id,
                tokens.join(", ")
            );
        }
    }
    page.push_str(BY_TYPE);
    for profile in &PROFILES {
        section(profile, &mut page);
    }
    page
}

fn section(profile: &Profile, page: &mut String) {
    let Profile {
        id,
        title,
        spec,
        typ,
        ..
    } = profile;
    let level = match (typ.value, typ.level) {
        (Some(value), TypeLevel::Required) => format!("`{value}`, required"),
        (Some(value), _) => format!("`{value}`, recommended"),
        (None, TypeLevel::Inherited) => "that of the kind of token".to_owned(),
        (None, _) => "none defined".to_owned(),
    };
    let expiry = if profile.carries_no_expiry {
        "not asked for"
    } else {
        "asked for, unless the policy says `allow_no_expiry`"
    };
    let _ = write!(
        page,
        "\n## `{id}`\n\n{title}: {spec}.\n\n`typ`: {level} ({}). `exp`: {expiry}.\n",
        typ.reference
    );
    let lists = [
        ("required", profile.required),
        ("conditional", profile.conditional),
        ("recommended", profile.recommended),
        ("optional", profile.optional),
        ("forbidden", profile.forbidden),
    ];
    if lists.iter().any(|(_, rows)| !rows.is_empty()) {
        page.push_str("\n| claim | | source |\n| --- | --- | --- |\n");
        for (list, rows) in lists {
            for row in rows {
                let _ = writeln!(
                    page,
                    "| {} | {} | {} |",
                    names(row),
                    words(list, row),
                    row.reference
                );
            }
        }
    }
    if !profile.rules.is_empty() {
        page.push_str("\n| rule | checked | source |\n| --- | --- | --- |\n");
        for rule in profile.rules {
            let _ = writeln!(
                page,
                "| {} | {} | {} |",
                rule.rule,
                checked(id, rule.rule),
                rule.reference
            );
        }
    }
}

fn names(row: &ProfileClaim) -> String {
    match row.or {
        Some(other) => format!("`{}` or `{other}`", row.name),
        None => format!("`{}`", row.name),
    }
}

fn words(list: &str, row: &ProfileClaim) -> String {
    let list = match (list, row.level) {
        ("forbidden", Level::Should) => "advised against",
        ("conditional", Level::Should) => "recommended under a condition",
        ("conditional", _) => "required under a condition",
        (list, _) => list,
    };
    match row.when {
        Some(condition) => format!("{list}: {condition}"),
        None => list.to_owned(),
    }
}

#[test]
fn the_page_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/profiles.md");
    let page = document();
    if env::var_os("CLAIMS_BLESS").is_some() {
        fs::write(&path, page).unwrap();
    } else {
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == page,
            "docs/profiles.md is not what the data says; if that is meant, run the test with \
             CLAIMS_BLESS=1 and read the diff"
        );
    }
}

#[test]
fn every_profile_has_a_section() {
    let page = document();
    for profile in &PROFILES {
        assert!(
            page.contains(&format!("\n## `{}`\n", profile.id)),
            "{}",
            profile.id
        );
    }
    assert!(page.contains("| `jwt_bearer_grant` | "));
}
