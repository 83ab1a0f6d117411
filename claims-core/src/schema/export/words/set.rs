//! What there is to say of a set as a whole, in sentences.

use super::{Piece, claim::deprecated, code, shape};
use crate::schema::{
    Schema, Shape, Validator,
    export::members::{CORE, extra, forbidden, members},
};

/// Sentences about a set, beside its docs: what holds for its tokens and is said of no single claim.
///
/// `outermost` is whether the set is a whole token, which has a header and core claims.
pub(in crate::schema::export) fn remarks(schema: &Schema<'_>, outermost: bool) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(note) = schema.deprecated {
        remarks.push(sentence(&capitalized(&deprecated(note))));
    }
    remarks.extend(schema.profile.map(profile));
    if let (Some(typ), true) = (schema.typ, outermost) {
        let typ = code(typ);
        remarks.push(format!(
            "The JOSE header carries the `typ` {typ} (RFC 7519, section 5.1)."
        ));
    }
    embedded(schema, &mut remarks);
    validators(schema, &mut remarks);
    let names = forbidden(schema);
    if !names.is_empty() {
        let names: Vec<_> = names.into_iter().map(code).collect();
        remarks.push(format!("Must not carry {}.", names.join(", ")));
    }
    // Of an enum each variant says it.
    if schema.tagged.is_none() {
        remarks.extend(undeclared_core(schema).filter(|_| outermost));
        undeclared(schema, outermost, &mut remarks);
    }
    remarks
}

fn profile(id: &str) -> String {
    match claims_registry::profile(id) {
        Some(profile) => format!(
            "Follows the profile {}: {} ({}).",
            code(id),
            profile.title,
            profile.spec
        ),
        None => format!("Follows the profile {}.", code(id)),
    }
}

/// The core claims are checked for the token, whether the set declares them or not.
fn undeclared_core(schema: &Schema<'_>) -> Option<String> {
    let forbidden = forbidden(schema);
    let declared = members(schema);
    let is_known = |name: &str| {
        forbidden.contains(&name) || declared.iter().any(|member| member.claim.name == name)
    };
    let names = CORE.into_iter().filter(|name| !is_known(name)).map(code);
    let names = names.collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then(|| format!("Not declared, yet checked in every token: {names}."))
}

fn embedded(schema: &Schema<'_>, remarks: &mut Vec<String>) {
    for part in schema.embedded {
        let name = code(part.schema.name);
        let docs = if part.docs.is_empty() {
            part.schema.docs
        } else {
            part.docs
        };
        let docs = docs.lines().take_while(|line| !line.is_empty());
        let docs: Vec<_> = docs.collect();
        remarks.push(match docs.as_slice() {
            [] => format!("Embeds {name}."),
            docs => sentence(&format!("Embeds {name}: {}", docs.join(" "))),
        });
        if let Some(note) = part.schema.deprecated {
            remarks.push(sentence(&format!("{name} is {}", deprecated(note))));
        }
        embedded(part.schema, remarks);
    }
}

fn validators(schema: &Schema<'_>, remarks: &mut Vec<String>) {
    for rule in schema.validators {
        remarks.push(match rule {
            Validator::FunctionWithContext(path) => format!(
                "The set as a whole is checked by {} against the request.",
                code(path)
            ),
            Validator::Function(path) => {
                format!("The set as a whole is checked by {}.", code(path))
            }
            // Nothing else judges a set.
            _ => continue,
        });
    }
    for part in schema.embedded {
        validators(part.schema, remarks);
    }
}

/// What becomes of claims that are not declared.
fn undeclared(schema: &Schema<'_>, outermost: bool, remarks: &mut Vec<String>) {
    let subject = if outermost { "claims" } else { "members" };
    if let Some(extra) = extra(schema) {
        let field = code(extra.field);
        remarks.push(match extra.shape {
            Shape::Unknown | Shape::Any => format!("Further {subject} are kept in {field}."),
            known => format!(
                "Further {subject} are kept in {field}; the value of each is {}.",
                words(known)
            ),
        });
        remarks.push(match extra.collides {
            Some(reason) => sentence(&format!(
                "They may have registered names, other than the core claims: {reason}"
            )),
            None => "They are never written under a registered name.".to_owned(),
        });
    } else if schema.deny_unknown && outermost {
        remarks.push(
            "Further claims are refused, except the core claims (RFC 7519, section 4.1)."
                .to_owned(),
        );
    } else if schema.deny_unknown {
        remarks.push("Further members are refused.".to_owned());
    } else if outermost {
        remarks.push("Further claims are ignored (RFC 7519, section 4).".to_owned());
    }
}

/// A shape in words, with the names of sets as code.
pub(in crate::schema::export) fn words(value: Shape<'_>) -> String {
    let text = |piece| match piece {
        Piece::Text(text) => text.into_owned(),
        Piece::Code(text) => code(&text),
        Piece::Set(set) => code(set.name),
    };
    shape(value).into_iter().map(text).collect()
}

/// With a full stop, unless it ends with one.
fn sentence(text: &str) -> String {
    let end = if text.ends_with(['.', '!', '?', ':']) {
        ""
    } else {
        "."
    };
    format!("{text}{end}")
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{ClaimSchema, Embedded};

    #[test]
    fn a_bare_token_ignores_what_it_does_not_know() {
        let core =
            "Not declared, yet checked in every token: `sub`, `aud`, `exp`, `nbf`, `iat`, `jti`.";
        let ignored = "Further claims are ignored (RFC 7519, section 4).";
        let claims = [ClaimSchema::new("iss", "iss", Shape::String)];
        let set = Schema::new("T").claims(&claims);
        assert_eq!(remarks(&set, true), [core, ignored]);
        assert_eq!(remarks(&Schema::new("T"), false), [""; 0]);
    }

    #[test]
    fn all_that_holds_for_a_set_is_said() {
        const BASE: Schema<'static> = Schema::new("Base")
            .docs("What all have.\n\nMore.")
            .deprecated("use `Other`")
            .forbidden(&["nonce", "jti"])
            .validators(&[Validator::FunctionWithContext("ours")]);
        let schema = Schema::new("T")
            .deprecated("")
            .profile("oauth_at_jwt")
            .typ("at+jwt")
            .embedded(const { &[Embedded::new("base", "", &BASE, 0)] })
            .forbidden(&["c_hash"])
            .validators(&[Validator::Function("whole")])
            .extra("rest", Some("a bridge"), Shape::Boolean);
        assert_eq!(
            remarks(&schema, true),
            [
                "Deprecated.",
                "Follows the profile `oauth_at_jwt`: OAuth 2.0 JWT access token (RFC 9068).",
                "The JOSE header carries the `typ` `at+jwt` (RFC 7519, section 5.1).",
                "Embeds `Base`: What all have.",
                "`Base` is deprecated: use `Other`.",
                "The set as a whole is checked by `whole`.",
                "The set as a whole is checked by `ours` against the request.",
                "Must not carry `c_hash`, `nonce`, `jti`.",
                "Not declared, yet checked in every token: `iss`, `sub`, `aud`, `exp`, `nbf`, `iat`.",
                "Further claims are kept in `rest`; the value of each is a boolean.",
                "They may have registered names, other than the core claims: a bridge.",
            ]
        );
    }

    #[test]
    fn refusing_what_is_unknown_is_said_for_tokens_and_for_members() {
        let schema = Schema::new("T").deny_unknown();
        assert!(remarks(&schema, true)[1].contains("except the core claims"));
        assert_eq!(remarks(&schema, false), ["Further members are refused."]);
    }
}
