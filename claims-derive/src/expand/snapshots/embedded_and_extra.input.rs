struct Session {
    #[claim(flatten)]
    core: sets::Core,
    #[claim(flatten)]
    email: sets::OidcEmail,
    #[claim(extra)]
    rest: BTreeMap<String, u64>,
}
