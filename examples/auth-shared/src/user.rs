//! Tokens of people, and the app that they are good for.

use claims_core::{Claims, Invalid};

use crate::TokenBase;

/// Access token of a person, issued at login, refresh and single sign-on.
#[derive(Debug, Clone, Default, PartialEq, Claims)]
#[claims(context = Service, validate = app_is_complete, validate_with = app_is_ours)]
pub struct UserClaims {
    /// What every token of the platform carries.
    #[claim(flatten)]
    pub base: TokenBase,
    /// User id.
    #[claim(not_empty)]
    pub uid: String,
    /// E-mail address of the user.
    #[claim(registered)]
    pub email: String,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Name to show.
    pub display_name: Option<String>,
    /// Organization the user works in; absent after a login without one.
    pub org_id: Option<String>,
    /// Short name of that organization, as it stands in URLs.
    pub org_slug: Option<String>,
    /// Full name of that organization.
    pub org_name: Option<String>,
    /// Roles of the user.
    #[claim(registered)]
    pub roles: Vec<String>,
    /// What the user may do.
    pub permissions: Vec<String>,
    /// Session that the token belongs to.
    pub session_id: Option<String>,
    /// Whether the user asked to stay signed in.
    pub remember_me: Option<bool>,
    /// How the user signed in, such as `password` or `google`.
    pub auth_provider: Option<String>,
    /// Counter of the user's token versions when this one was issued. A logout everywhere or a change
    /// of roles counts it up.
    pub tv: Option<u64>,
    /// App the token is good for: its id.
    pub app_id: Option<String>,
    /// App the token is good for: its code. Absent, like the id, after a login without an app.
    pub app_code: Option<String>,
}

/// The service that verifies a token, as far as it matters to the token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Code of the app that the service belongs to.
    pub app_code: Option<String>,
    /// Whether the platform lets users log in without an app.
    pub allow_base_login: bool,
}

impl Service {
    /// A service that belongs to an app.
    pub fn of_app(code: impl Into<String>) -> Self {
        Self {
            app_code: Some(code.into()),
            allow_base_login: false,
        }
    }

    /// A service that belongs to no app and takes the tokens of a login without one.
    pub fn of_base_login() -> Self {
        Self {
            app_code: None,
            allow_base_login: true,
        }
    }
}

/// An app has an id and a code. Who reads only one of them must not come to another result.
fn app_is_complete(user: &UserClaims) -> Result<(), Invalid> {
    match (&user.app_id, &user.app_code) {
        (Some(_), Some(_)) | (None, None) => Ok(()),
        (Some(_), None) => Err(missing(
            "app_code",
            "`app_id` is there, so `app_code` has to be",
        )),
        (None, Some(_)) => Err(missing(
            "app_id",
            "`app_code` is there, so `app_id` has to be",
        )),
    }
}

fn missing(claim: &'static str, message: &'static str) -> Invalid {
    Invalid::new("missing", message).claim(claim)
}

/// A token for one app is good for that app alone.
///
/// This looks at the whole set: a validator of the field `app_code` would not run when it is absent.
fn app_is_ours(user: &UserClaims, service: &Service) -> Result<(), Invalid> {
    let (code, message) = match (&user.app_code, &service.app_code) {
        (Some(minted_for), Some(own)) if minted_for == own => return Ok(()),
        (None, None) if service.allow_base_login => return Ok(()),
        (Some(minted_for), Some(own)) => (
            "other_app",
            format!(
                "the token is good for app `{minted_for}`, and this service belongs to `{own}`"
            ),
        ),
        (Some(minted_for), None) => (
            "other_app",
            format!("the token is good for app `{minted_for}`, and this service belongs to none"),
        ),
        (None, Some(own)) => (
            "no_app",
            format!("the token is good for no app, and this service belongs to `{own}`"),
        ),
        (None, None) => (
            "no_app",
            "the token is good for no app, and logins without an app are switched off".to_owned(),
        ),
    };
    Err(Invalid::new(code, message).claim("app_code"))
}
