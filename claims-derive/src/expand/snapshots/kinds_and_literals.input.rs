struct Statement {
    #[claim(registered)]
    cmw: Wrapper,
    #[claim(registered)]
    verified_claims: Verified,
    #[claim(registered)]
    stpl: Stapled,
    #[claim(equals = -1)]
    level: Level,
    #[claim(one_of("a", "b"), sensitive)]
    grade: Grade,
    #[claim(contains = true)]
    flags: Flags,
    #[claim(default, len(1..=8))]
    label: String,
}
