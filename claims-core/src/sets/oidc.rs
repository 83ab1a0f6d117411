//! The standard claims of OpenID Connect Core 1.0, section 5.1, by the scope that asks for them
//! (section 5.4).

use crate::{Claims, NumericDate};

/// What the scope `profile` asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Claims)]
#[cfg_attr(feature = "schemars", claims(schemars))]
pub struct OidcProfile {
    /// Full display name.
    #[claim(registered)]
    pub name: Option<String>,
    /// Family name or surname.
    #[claim(registered)]
    pub family_name: Option<String>,
    /// Given or first names.
    #[claim(registered)]
    pub given_name: Option<String>,
    /// Middle names.
    #[claim(registered)]
    pub middle_name: Option<String>,
    /// Informal name.
    #[claim(registered)]
    pub nickname: Option<String>,
    /// Short name the person likes to be shown as; not unique.
    #[claim(registered)]
    pub preferred_username: Option<String>,
    /// Address of the profile page.
    #[claim(registered)]
    pub profile: Option<String>,
    /// Address of the profile picture.
    #[claim(registered)]
    pub picture: Option<String>,
    /// Address of a web page or blog.
    #[claim(registered)]
    pub website: Option<String>,
    /// Gender.
    #[claim(registered)]
    pub gender: Option<String>,
    /// Date of birth: `YYYY-MM-DD`, `0000-MM-DD` or `YYYY`.
    #[claim(registered)]
    pub birthdate: Option<String>,
    /// Time zone, such as `Europe/Paris`.
    #[claim(registered)]
    pub zoneinfo: Option<String>,
    /// Language and region, such as `en-GB`.
    #[claim(registered)]
    pub locale: Option<String>,
    /// When the profile last changed.
    #[claim(registered)]
    pub updated_at: Option<NumericDate>,
}

/// What the scope `email` asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Claims)]
#[cfg_attr(feature = "schemars", claims(schemars))]
pub struct OidcEmail {
    /// E-mail address the person prefers; not unique.
    #[claim(registered)]
    pub email: Option<String>,
    /// Whether the address was verified.
    #[claim(registered)]
    pub email_verified: Option<bool>,
}

/// What the scope `phone` asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Claims)]
#[cfg_attr(feature = "schemars", claims(schemars))]
pub struct OidcPhone {
    /// Telephone number the person prefers.
    #[claim(registered)]
    pub phone_number: Option<String>,
    /// Whether the number was verified; if so, it is in E.164 form.
    #[claim(registered)]
    pub phone_number_verified: Option<bool>,
}

/// What the scope `address` asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Claims)]
#[cfg_attr(feature = "schemars", claims(schemars))]
pub struct OidcAddress {
    /// Postal address the person prefers.
    #[claim(registered)]
    pub address: Option<Address>,
}

/// A postal address (OpenID Connect Core 1.0, section 5.1.1).
#[derive(Debug, Clone, Default, PartialEq, Eq, Claims)]
#[cfg_attr(feature = "schemars", claims(schemars))]
pub struct Address {
    /// The whole address, ready to be printed; lines are separated by `\n` or `\r\n`.
    pub formatted: Option<String>,
    /// Street, house number, box, floor.
    pub street_address: Option<String>,
    /// City or locality.
    pub locality: Option<String>,
    /// State, province or region.
    pub region: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Country.
    pub country: Option<String>,
}

crate::conforms!(Address: object);
