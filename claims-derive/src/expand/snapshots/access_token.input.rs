/// Access token of a signed-in user.
#[claims(typ = "at+jwt", forbid("nonce"))]
pub struct AccessToken {
    #[claim(registered)]
    pub iss: String,
    #[claim(registered)]
    pub aud: Audience,
    #[claim(registered = "exp")]
    pub expires_at: NumericDate,
    /// Tenant the user works in.
    #[claim(len(1..=64), validate = tenant)]
    pub tenant_id: String,
    #[claim(nullable, sensitive)]
    pub phone: Option<String>,
    #[claim(with = rgb)]
    pub color: Option<Color>,
}
