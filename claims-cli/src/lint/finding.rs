//! What can be wrong with a name, in the words of the derive.

use claims_core::registry::{
    Kind as Shape, RegisteredClaim, check_private_name, collision::Repeated, find, is_core, retired,
};

use super::{Name, Said};

/// One thing that is wrong with one name.
#[derive(Debug)]
pub(super) struct Finding<'a> {
    pub(super) name: &'a Name,
    pub(super) kind: Kind,
    pub(super) message: String,
    pub(super) claim: Option<&'static RegisteredClaim>,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Registered,
    DiffersInCase,
    Retired,
    WrongType,
    Repeated,
}

impl Kind {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::DiffersInCase => "differs_in_case",
            Self::Retired => "retired",
            Self::WrongType => "wrong_type",
            Self::Repeated => "repeated",
        }
    }
}

/// Everything that is wrong with a name.
pub(super) fn findings(name: &Name, is_schema: bool) -> Vec<Finding<'_>> {
    let finding = |kind, message, claim| Finding {
        name,
        kind,
        message,
        claim,
    };
    if name.repeated {
        let message = Repeated(&name.text).to_string();
        return vec![finding(Kind::Repeated, message, None)];
    }
    let text = &*name.text;
    // A schema of a whole token has the core claims, and may say that a property is registered.
    let meant = name.said == Some(Said::Registered) || (is_schema && is_core(text));
    if let Some(claim) = find(text).filter(|_| meant) {
        let wrong = wrong_type(name, claim);
        let wrong = wrong.map(|message| finding(Kind::WrongType, message, Some(claim)));
        return wrong.into_iter().collect();
    }
    if name.said == Some(Said::Collides) {
        return Vec::new();
    }
    if let Err(collision) = check_private_name(text) {
        let kind = if collision.is_exact() {
            Kind::Registered
        } else {
            Kind::DiffersInCase
        };
        let message = collision.for_configuration().to_string();
        return vec![finding(kind, message, Some(collision.claim()))];
    }
    let retired = retired(text).map(|gone| {
        let message = format!(
            "`{text}` was registered until {} ({}; {}), and old tokens may still carry it; `{}` took \
             its place: use that if the claim means the same, else choose another name",
            gone.removed, gone.label, gone.reference, gone.replaced_by
        );
        finding(Kind::Retired, message, None)
    });
    retired.into_iter().collect()
}

/// Says so if none of the types that the schema allows is one that the claim can have.
fn wrong_type(name: &Name, claim: &RegisteredClaim) -> Option<String> {
    let allowed = types(claim.kind);
    let fits = |found: &String| allowed.contains(&&**found);
    if allowed.is_empty() || name.types.is_empty() || name.types.iter().any(fits) {
        return None;
    }
    Some(format!(
        "registered claim `{}` is {} ({}), which the type `{}` cannot hold",
        claim.name,
        claim.kind.describe(),
        claim.reference,
        name.types.join("`, `")
    ))
}

/// The types of JSON Schema that values of a kind have; none if any will do.
fn types(kind: Shape) -> &'static [&'static str] {
    match kind {
        Shape::Boolean => &["boolean"],
        Shape::NumericDate | Shape::Number | Shape::Integer => &["number", "integer"],
        Shape::StringOrStringArray => &["string", "array"],
        Shape::Base64UrlOrInteger => &["string", "number", "integer"],
        Shape::StringArray | Shape::ObjectArray | Shape::Array => &["array"],
        Shape::Object => &["object"],
        Shape::ObjectOrArray | Shape::ObjectOrObjectArray => &["object", "array"],
        Shape::String
        | Shape::StringOrUri
        | Shape::Uri
        | Shape::UriOrOid
        | Shape::Email
        | Shape::Phone
        | Shape::Date
        | Shape::TimeZone
        | Shape::LanguageTag
        | Shape::Base64Url
        | Shape::CompactJose
        | Shape::SpaceDelimitedString
        | Shape::CommaDelimitedString => &["string"],
        // `any`, and what a later registry may add.
        _ => &[],
    }
}
