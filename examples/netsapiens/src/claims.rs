//! The claims set.

use claims_core::{Audience, Claims, Invalid, NumericDate};

use crate::Domain;

/// Access token of the platform's API.
#[derive(Debug, Clone, Default, PartialEq, Claims)]
#[claims(validate = ends)]
pub struct JwtResponse {
    /// Recipients the token is meant for. An API that finds others here, and not itself, refuses it.
    #[claim(registered, contains = "ns-api")]
    pub aud: Option<Audience>,
    /// Moment from which the token is no longer acceptable.
    #[claim(registered)]
    pub exp: Option<NumericDate>,
    /// Moment the token was issued; `time_out` counts from here.
    #[claim(registered)]
    pub iat: Option<NumericDate>,
    /// Server that issued the token.
    #[claim(registered, equals = "https://core.example")]
    pub iss: Option<String>,
    /// Identifies this one token, so that a replay can be noticed.
    #[claim(registered)]
    pub jti: Option<String>,
    /// Whom the token is about.
    #[claim(registered)]
    pub sub: Option<String>,
    /// How long the token is valid after it was issued, in milliseconds.
    #[claim(lifetime(millis))]
    pub time_out: Option<u64>,
    /// Organization that the token is limited to: its name, `~` for the caller's own, `*` for all.
    pub domain: Option<Domain>,
    /// Reseller that the token is limited to.
    pub territory: Option<String>,
    /// User that the token is limited to.
    pub user: Option<String>,
    /// E-mail address of the user; `null` if none is known.
    #[claim(nullable, format = "email")]
    pub user_email: Option<String>,
    /// What the user may do, such as `Office Manager`; `null` if nothing is set.
    #[claim(nullable)]
    pub user_scope: Option<String>,
    /// First and last name of the user; `null` if neither is known.
    #[claim(nullable)]
    pub display_name: Option<String>,
    /// Version of the API that issued the token.
    pub apiversion: Option<String>,
}

/// `exp` and `time_out` are both optional, but a token without either would be good for ever.
fn ends(token: &JwtResponse) -> Result<(), Invalid> {
    if token.exp.is_none() && token.time_out.is_none() {
        return Err(Invalid::new(
            "endless",
            "the token has neither `exp` nor `time_out`: it would never end",
        ));
    }
    Ok(())
}
