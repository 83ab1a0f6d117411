#[claims(tag = "token_type", rename_all = "snake_case", validate = sound)]
enum Token {
    /// A person.
    Access(AccessToken),
    #[claims(value = "m2m")]
    Service(ServiceToken),
}
