struct DownloadLink<T> {
    #[claim(registered, single_use, revocable)]
    jti: String,
    #[claim(registered)]
    exp: NumericDate,
    uid: u64,
    #[claim(version_of = "uid", range(1..))]
    tv: u64,
    file: File,
    #[claim(flatten)]
    rest: T,
}
