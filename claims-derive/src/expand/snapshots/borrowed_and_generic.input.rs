#[claims(context = Request)]
struct View<'a, T: Clone, const N: usize> {
    #[claim(registered)]
    sub: &'a str,
    #[claim(default)]
    payload: T,
    #[claim(len(..=8), validate_with = known)]
    items: Vec<T::Item>,
}
