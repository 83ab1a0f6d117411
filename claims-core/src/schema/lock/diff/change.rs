//! One change.

use super::ClaimPath;
use crate::schema::Json;

/// One change between two locks.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    aspect: Aspect,
    path: ClaimPath,
    set: Option<String>,
    old: Option<String>,
    new: Option<String>,
    effects: Vec<Effect>,
}

/// Whom a change concerns. A change without any is harmless.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Effect {
    /// Consumers that were built against the old contract could refuse what new issuers write.
    Consumers,
    /// New verifiers could refuse tokens that are in flight.
    Tokens,
    /// Something is checked less strictly than before.
    Loosened,
    /// A retired name came back with another meaning or type.
    Retired,
}

impl Effect {
    /// Every effect, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Consumers, Self::Tokens, Self::Loosened, Self::Retired];

    /// The stable code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consumers => "consumers",
            Self::Tokens => "tokens",
            Self::Loosened => "loosened",
            Self::Retired => "retired",
        }
    }
}

macro_rules! aspects {
    ($($(#[$docs:meta])* $aspect:ident, $code:literal, $label:literal;)*) => {
        /// What a change is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Aspect {
            $($(#[$docs])* $aspect,)*
        }

        impl Aspect {
            /// The stable code, such as `claim_added`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$aspect => $code,)* }
            }

            /// What stands before old and new; empty where they speak for themselves.
            pub(super) const fn label(self) -> &'static str {
                match self { $(Self::$aspect => $label,)* }
            }
        }
    };
}

aspects! {
    /// A claim that only the new set has.
    ClaimAdded, "claim_added", "";
    /// A claim that only the old set has.
    ClaimRemoved, "claim_removed", "";
    /// Whether a claim may be absent or `null`.
    Presence, "presence", "";
    /// The JSON of a claim.
    Type, "type", "";
    /// A validator of a claim or of a set.
    Rule, "rule", "";
    /// Whether the claim is the registered one of that name.
    Meaning, "meaning", "";
    /// Whether the value may be shown.
    Sensitive, "sensitive", "";
    /// Whether claims that are not declared are refused.
    UnknownClaims, "unknown_claims", "undeclared claims ";
    /// The map that takes undeclared claims.
    Extra, "extra", "undeclared claims ";
    /// A name that must not be there.
    Forbidden, "forbidden", "";
    /// `typ` of the header.
    Typ, "typ", "`typ` ";
    /// The profile.
    Profile, "profile", "profile ";
    /// The claim that tells the variants of an enum apart.
    Tag, "tag", "tag ";
    /// A variant that only the new enum has.
    VariantAdded, "variant_added", "";
    /// A variant that only the old enum has.
    VariantRemoved, "variant_removed", "";
    /// A struct became an enum, or an enum a struct.
    Form, "form", "";
    /// A retired name that came back as something else.
    RetiredName, "retired_name", "";
    /// A retired name that the lock no longer knows.
    RetiredList, "retired_list", "";
    /// A doc comment.
    Docs, "docs", "doc comment";
    /// `#[deprecated]`.
    Deprecated, "deprecated", "";
    /// Name of a Rust type, field or variant.
    RustName, "rust_name", "Rust name ";
    /// Why a name is used with another meaning (`collides`).
    Reason, "reason", "reason of `collides`";
    /// The set that declares the claim.
    Owner, "owner", "declared by ";
    /// The order of claims, variants or validators.
    Order, "order", "order";
    /// Anything else, without meaning for a token.
    Declaration, "declaration", "declaration";
    /// Whether the lock has a policy.
    Policy, "policy", "policy ";
    /// Issuers accepted.
    PolicyIssuers, "policy.issuers", "policy, issuers: ";
    /// Audiences accepted.
    PolicyAudiences, "policy.audiences", "policy, audiences: ";
    /// `typ` demanded by the policy.
    PolicyTyp, "policy.typ", "policy, `typ`: ";
    /// Whether one subject is asked for.
    PolicySubject, "policy.subject", "policy, one subject: ";
    /// Whether one `nonce` is asked for.
    PolicyNonce, "policy.nonce", "policy, one `nonce`: ";
    /// Whether one authorized party is asked for.
    PolicyAuthorizedParty, "policy.authorized_party", "policy, one authorized party: ";
    /// Whether one token is asked for.
    PolicyTokenId, "policy.token_id", "policy, one token id: ";
    /// Whether one method of the HTTP request is asked for.
    PolicyHttpMethod, "policy.http_method", "policy, one `htm`: ";
    /// Whether one URI of the HTTP request is asked for.
    PolicyHttpUri, "policy.http_uri", "policy, one `htu`: ";
    /// Whether one access token is asked for.
    PolicyAccessTokenHash, "policy.access_token_hash", "policy, one `ath`: ";
    /// A claim that the policy requires.
    PolicyRequire, "policy.require", "policy, require: ";
    /// A claim that the policy forbids.
    PolicyForbid, "policy.forbid", "policy, forbid: ";
    /// A claim that the policy compares.
    PolicyEquals, "policy.equals", "policy, equals: ";
    /// How far clocks may be apart.
    PolicyLeeway, "policy.leeway", "policy, leeway: ";
    /// The greatest age of a token.
    PolicyMaxTokenAge, "policy.max_token_age", "policy, max_token_age: ";
    /// The greatest age of the user's authentication.
    PolicyMaxAuthAge, "policy.max_auth_age", "policy, max_auth_age: ";
    /// The longest lifetime.
    PolicyMaxLifetime, "policy.max_lifetime", "policy, max_lifetime: ";
    /// Whether `iat` may lie in the future.
    PolicyAllowFutureIat, "policy.allow_future_iat", "policy, allow_future_iat: ";
    /// Whether `exp` may be absent.
    PolicyAllowNoExpiry, "policy.allow_no_expiry", "policy, allow_no_expiry: ";
    /// Whether the notation of StringOrURI is enforced.
    PolicyStringOrUri, "policy.string_or_uri", "policy, string_or_uri: ";
}

impl Change {
    pub(super) fn new(aspect: Aspect, path: ClaimPath) -> Self {
        Self {
            aspect,
            path,
            set: None,
            old: None,
            new: None,
            effects: Vec::new(),
        }
    }

    pub(super) fn set(mut self, set: Option<&str>) -> Self {
        self.set = set.map(str::to_owned);
        self
    }

    pub(super) fn was(mut self, old: impl Into<String>) -> Self {
        self.old = Some(old.into());
        self
    }

    pub(super) fn is(mut self, new: impl Into<String>) -> Self {
        self.new = Some(new.into());
        self
    }

    pub(super) fn effect(mut self, effect: Effect, applies: bool) -> Self {
        if applies {
            self.effects.push(effect);
        }
        self
    }

    /// What changed.
    pub const fn aspect(&self) -> Aspect {
        self.aspect
    }

    /// The claim, or the claim whose set it is; empty for the outermost set and for the policy.
    pub const fn path(&self) -> &ClaimPath {
        &self.path
    }

    /// The embedded set that declares the claim.
    pub fn set_name(&self) -> Option<&str> {
        self.set.as_deref()
    }

    /// What it was, in words.
    pub fn before(&self) -> Option<&str> {
        self.old.as_deref()
    }

    /// What it is now, in words.
    pub fn after(&self) -> Option<&str> {
        self.new.as_deref()
    }

    /// Whom it concerns; nobody if it is harmless.
    pub fn effects(&self) -> &[Effect] {
        &self.effects
    }

    /// Whether it has that effect.
    pub fn has(&self, effect: Effect) -> bool {
        self.effects.contains(&effect)
    }

    /// Whether somebody breaks.
    pub fn is_breaking(&self) -> bool {
        let breaking = |effect: &Effect| !matches!(effect, Effect::Loosened);
        self.effects.iter().any(breaking)
    }

    pub(super) fn to_json(&self) -> Json {
        let mut json = Json::object().with("code", self.aspect.code());
        let members = [
            (
                "claim",
                Some(self.path.as_str()).filter(|path| !path.is_empty()),
            ),
            ("set", self.set_name()),
            ("old", self.before()),
            ("new", self.after()),
        ];
        for (name, text) in members {
            if let Some(text) = text {
                json.push(name, text);
            }
        }
        let effects = self.effects.iter().map(|effect| effect.as_str());
        json.with("effects", effects.collect::<Json>())
    }
}

/// The changes found so far.
#[derive(Debug, Default)]
pub(super) struct Changes(Vec<Change>);

impl Changes {
    pub(super) fn add(&mut self, change: Change) {
        self.0.push(change);
    }

    pub(super) fn add_if_empty(&mut self, change: Change) {
        if self.0.is_empty() {
            self.add(change);
        }
    }

    pub(super) fn into_vec(self) -> Vec<Change> {
        self.0
    }
}
