#[claims(schemars)]
struct Visit<'a, T> {
    #[claim(registered)]
    sub: &'a str,
    #[claim(registered)]
    exp: NumericDate,
    #[claim(registered)]
    address: Option<Address>,
    color: Option<Color>,
    #[claim(schema = String)]
    host: IpAddr,
    guests: Vec<T>,
    #[claim(flatten)]
    email: sets::OidcEmail,
    #[claim(extra)]
    rest: BTreeMap<String, Color>,
}
