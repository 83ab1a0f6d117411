//! Where a peer says something else than this library, and why both may.

use crate::cases::Case;

/// What a peer does instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Instead {
    /// It accepts what is refused here.
    Accepts,
    /// It refuses what is accepted here.
    Refuses,
    /// It accepts as well, and reads other values.
    ReadsOtherValues,
    /// It does not make such a token.
    DoesNotSign,
}

/// One difference. It holds for every algorithm.
pub(crate) struct Difference {
    pub(crate) cases: &'static [Case],
    pub(crate) instead: Instead,
    pub(crate) peers: &'static [&'static str],
    /// The claims sets; none stands for all of them.
    seeds: &'static [&'static str],
    /// Why, with the section that leaves it open.
    pub(crate) reason: &'static str,
}

impl Difference {
    /// Whether it says what a peer does with a token of ours, or with an order to sign one.
    pub(crate) fn covers(&self, case: Case, peer: &str, seed: &str) -> bool {
        self.cases.contains(&case)
            && self.peers.contains(&peer)
            && (self.seeds.is_empty() || self.seeds.contains(&seed))
    }
}

const GENERAL: &[&str] = &["PyJWT", "joserfc", "jose", "jsonwebtoken", "golang-jwt"];
const EVERYBODY: &[&str] = &[
    "PyJWT",
    "joserfc",
    "jose",
    "jsonwebtoken",
    "golang-jwt",
    "server-services-client",
    "server-services-utils",
];

/// Every difference there is.
pub(crate) static ALL: &[Difference] = &[
    Difference {
        cases: &[Case::ExpiredWithinLeeway],
        instead: Instead::Refuses,
        peers: EVERYBODY,
        seeds: &[],
        reason: "no leeway unless one is set; here it is a minute (RFC 7519, 4.1.4: “some small leeway”).",
    },
    Difference {
        cases: &[Case::FractionalDates],
        instead: Instead::ReadsOtherValues,
        peers: &["golang-jwt"],
        seeds: &[],
        reason: "cuts dates to the second (`TimePrecision`); a NumericDate may have a fraction (RFC 7519, 2).",
    },
    Difference {
        cases: &[Case::NullClaim],
        instead: Instead::Refuses,
        peers: &["PyJWT", "joserfc", "golang-jwt"],
        seeds: &[],
        reason: "a required claim that is `null` counts as missing; here `nullable` takes one. RFC 7519, 4, leaves \
            the meaning to the application.",
    },
    Difference {
        cases: &[Case::DuplicateClaim],
        instead: Instead::Accepts,
        peers: EVERYBODY,
        seeds: &[],
        reason: "takes the last one; RFC 7519, 4, allows that or to refuse, as is done here.",
    },
    Difference {
        cases: &[Case::ClaimOfWrongType],
        instead: Instead::Accepts,
        peers: &[
            "PyJWT",
            "joserfc",
            "jose",
            "jsonwebtoken",
            "server-services-client",
            "server-services-utils",
        ],
        seeds: &[],
        reason: "knows no types of claims that the application chose (RFC 7519, 4.3); golang-jwt has its structs.",
    },
    Difference {
        cases: &[Case::DateAsText],
        instead: Instead::Accepts,
        peers: &["PyJWT", "golang-jwt", "server-services-client"],
        seeds: &[],
        reason: "takes text for a number; a NumericDate is a JSON number (RFC 7519, 2; 4.1.4: “MUST be a number”).",
    },
    Difference {
        cases: &[Case::DateAsText],
        instead: Instead::DoesNotSign,
        peers: &["jsonwebtoken"],
        seeds: &[],
        reason: "signs no `exp` that is not a number (RFC 7519, 4.1.4).",
    },
    Difference {
        cases: &[Case::IssuedInFuture],
        instead: Instead::Accepts,
        peers: &[
            "jose",
            "jsonwebtoken",
            "server-services-client",
            "server-services-utils",
        ],
        seeds: &[],
        reason: "does not judge `iat`, which RFC 7519, 4.1.6, does not ask for; here `allow_future_iat` does the same.",
    },
    Difference {
        cases: &[Case::MissingExpiry],
        instead: Instead::Accepts,
        peers: &["jsonwebtoken"],
        // The good tokens of netsapiens may lack it.
        seeds: &["auth-shared", "fluid", "restricted-claims"],
        reason: "cannot be told to ask for `exp`, which is optional (RFC 7519, 4.1.4).",
    },
    Difference {
        cases: &[Case::MissingClaim],
        instead: Instead::Accepts,
        peers: &["jsonwebtoken"],
        seeds: &[],
        reason: "cannot be told to ask for claims; which have to be there is for the application to say (RFC 7519, 4).",
    },
    Difference {
        cases: &[Case::LifetimeOver],
        instead: Instead::Accepts,
        peers: GENERAL,
        seeds: &[],
        reason: "`time_out` is a private claim (RFC 7519, 4.3), which only those understand who agreed on it.",
    },
    Difference {
        cases: &[
            Case::LifetimeTooLong,
            Case::OtherVersion,
            Case::OtherTenant,
            Case::InsufficientScope,
        ],
        instead: Instead::Accepts,
        peers: GENERAL,
        seeds: &[],
        reason: "rules of the application about private claims (RFC 7519, 4.3) and lifetimes: it has to look itself.",
    },
    Difference {
        cases: &[Case::OtherVersion],
        instead: Instead::Accepts,
        peers: &["server-services-client", "server-services-utils"],
        seeds: &[],
        reason: "does not judge `ver`, a private claim (RFC 7519, 4.3).",
    },
    Difference {
        cases: &[
            Case::ChangedPayload,
            Case::WrongKey,
            Case::OtherAlgorithm,
            Case::Unsecured,
        ],
        instead: Instead::Accepts,
        peers: &["server-services-client"],
        seeds: &[],
        reason: "its functions judge claims alone; the signature (RFC 7515, 5.2) is checked by the server.",
    },
    Difference {
        cases: &[Case::NotYetValid, Case::InsufficientScope],
        instead: Instead::Accepts,
        peers: &["server-services-client"],
        seeds: &[],
        reason: "judges neither `nbf` (RFC 7519, 4.1.5) nor which scopes there are; the server does.",
    },
    Difference {
        cases: &[Case::PublicKeyAsSecret],
        instead: Instead::DoesNotSign,
        peers: &["PyJWT", "joserfc"],
        seeds: &[],
        reason: "takes no public key as an HMAC secret, so that it cannot make this attack (RFC 8725, 2.1).",
    },
];
