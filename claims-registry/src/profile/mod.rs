//! Profiles: named rule sets over claims, as their specifications state them.
//!
//! `data/profiles.json` is the source of the rows, which stand in one file for each body that wrote
//! them; a test compares them one by one.

mod credentials;
mod federation;
mod ietf;
mod lookup;
mod oauth;
mod openid;

pub use lookup::{nearest_profile, profile, profile_of_typ};

/// A named set of rules over the claims of one kind of token.
///
/// It states the least: claims that it does not name are allowed. What stands in
/// [`required`](Self::required) and, without a condition and with [`Level::Must`], in
/// [`forbidden`](Self::forbidden) holds for every such token; everything else depends on more than
/// the claims, or is advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Profile {
    /// Id, such as `oauth_at_jwt`.
    pub id: &'static str,
    /// What such a token is called.
    pub title: &'static str,
    /// The specification.
    pub spec: &'static str,
    /// The `typ` header value of such tokens.
    pub typ: ProfileType,
    /// Whether such tokens have no `exp`: they are dated by `iat`, and the specification gives them
    /// no `exp` or advises against one.
    pub carries_no_expiry: bool,
    /// Claims that every such token has.
    pub required: &'static [ProfileClaim],
    /// Claims that such tokens have under a condition.
    pub conditional: &'static [ProfileClaim],
    /// Claims that such tokens should have.
    pub recommended: &'static [ProfileClaim],
    /// Claims that the specification gives a place in such tokens.
    pub optional: &'static [ProfileClaim],
    /// Claims that such tokens must not, or should not, have.
    pub forbidden: &'static [ProfileClaim],
    /// What the specification says beyond the presence of claims.
    pub rules: &'static [ProfileRule],
}

impl Profile {
    /// Whether this is the profile of that id. Constants cannot compare texts otherwise.
    pub const fn is(&self, id: &str) -> bool {
        let (own, id) = (self.id.as_bytes(), id.as_bytes());
        if own.len() != id.len() {
            return false;
        }
        let mut index = 0;
        while index < own.len() {
            if own[index] != id[index] {
                return false;
            }
            index += 1;
        }
        true
    }

    /// The `typ` that every such token carries; `None` where none is defined, or only recommended.
    pub const fn required_typ(&self) -> Option<&'static str> {
        match self.typ.level {
            TypeLevel::Required => self.typ.value,
            TypeLevel::Recommended | TypeLevel::Undefined | TypeLevel::Inherited => None,
        }
    }
}

/// The `typ` header value of a profile's tokens (RFC 7519, section 5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProfileType {
    /// The media type without `application/`, if one is defined.
    pub value: Option<&'static str>,
    /// Whether tokens carry it.
    pub level: TypeLevel,
    /// Specification and section.
    pub reference: &'static str,
}

/// How firm a specification is about `typ`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TypeLevel {
    /// Every token carries it, and one without it is refused.
    Required,
    /// Issuers are advised to set it, or free to; tokens without it are good too.
    Recommended,
    /// The specification defines none.
    Undefined,
    /// The profile is about tokens of any kind, and the kind sets it.
    Inherited,
}

/// A claim in a list of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProfileClaim {
    /// Name on the wire.
    pub name: &'static str,
    /// Another claim that will do instead: one of the two has to be there, or both.
    pub or: Option<&'static str>,
    /// When the row holds; without a condition, always.
    pub when: Option<&'static str>,
    /// How firm the specification is.
    pub level: Level,
    /// Specification and section.
    pub reference: &'static str,
}

impl ProfileClaim {
    /// Whether the row holds for every token, and firmly.
    pub const fn always(&self) -> bool {
        self.when.is_none() && matches!(self.level, Level::Must)
    }

    const fn or(mut self, name: &'static str) -> Self {
        self.or = Some(name);
        self
    }

    const fn when(mut self, condition: &'static str) -> Self {
        self.when = Some(condition);
        self
    }

    const fn should(mut self) -> Self {
        self.level = Level::Should;
        self
    }

    const fn may(mut self) -> Self {
        self.level = Level::May;
        self
    }
}

/// How firm a rule is (RFC 2119).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// MUST, REQUIRED, MUST NOT.
    Must,
    /// SHOULD, RECOMMENDED, SHOULD NOT.
    Should,
    /// MAY, OPTIONAL.
    May,
}

/// Something that a specification says beyond the presence of claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProfileRule {
    /// The rule, in this project's own words.
    pub rule: &'static str,
    /// Specification and section.
    pub reference: &'static str,
}

impl ProfileType {
    const fn new(value: Option<&'static str>, level: TypeLevel, reference: &'static str) -> Self {
        Self {
            value,
            level,
            reference,
        }
    }

    const fn required(value: &'static str, reference: &'static str) -> Self {
        Self::new(Some(value), TypeLevel::Required, reference)
    }

    const fn recommended(value: &'static str, reference: &'static str) -> Self {
        Self::new(Some(value), TypeLevel::Recommended, reference)
    }

    const fn undefined(reference: &'static str) -> Self {
        Self::new(None, TypeLevel::Undefined, reference)
    }

    const fn inherited(reference: &'static str) -> Self {
        Self::new(None, TypeLevel::Inherited, reference)
    }
}

const fn claim(name: &'static str, reference: &'static str) -> ProfileClaim {
    ProfileClaim {
        name,
        or: None,
        when: None,
        level: Level::Must,
        reference,
    }
}

const fn rule(rule: &'static str, reference: &'static str) -> ProfileRule {
    ProfileRule { rule, reference }
}

/// Every profile, grouped by the body that wrote it.
pub static PROFILES: [Profile; 21] = all();

/// The groups in one list.
const fn all() -> [Profile; 21] {
    let mut profiles = [ietf::PROFILES[0]; 21];
    let mut count = 0;
    let groups = [
        ietf::PROFILES,
        oauth::PROFILES,
        credentials::PROFILES,
        openid::PROFILES,
        federation::PROFILES,
    ];
    let mut group = 0;
    while group < groups.len() {
        let mut row = 0;
        while row < groups[group].len() {
            profiles[count] = groups[group][row];
            count += 1;
            row += 1;
        }
        group += 1;
    }
    assert!(count == profiles.len(), "every place is taken");
    profiles
}

#[cfg(test)]
mod tests;
