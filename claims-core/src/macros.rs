//! Macros that check while the program compiles.

/// Evaluates the name checks of a generic claims set.
///
/// The checks of a type without parameters run when it is compiled. Those of a generic one need its
/// arguments, and `cargo check` does not instantiate anything: name the types you use.
///
/// ```
/// use claims_core::{Claims, assert_claims, sets};
///
/// #[derive(Claims)]
/// struct Envelope<T> {
///     #[claim(flatten)]
///     content: T,
///     trace: String,
/// }
///
/// assert_claims!(Envelope<sets::Core>);
/// ```
///
/// A claim that both declare does not compile:
///
/// ```compile_fail
/// use claims_core::{Claims, assert_claims, sets};
///
/// #[derive(Claims)]
/// struct Envelope<T> {
///     #[claim(registered)]
///     sub: String,
///     #[claim(flatten)]
///     content: T,
/// }
///
/// assert_claims!(Envelope<sets::Core>);
/// ```
#[macro_export]
macro_rules! assert_claims {
    ($($set:ty),+ $(,)?) => {
        $(const _: &'static $crate::Schema<'static> = {
            // Named, not called: its bounds are those of the contexts of embedded sets.
            let _ = <$set as $crate::claims::ValidateClaims>::validate;
            <$set as $crate::Claims>::SCHEMA
        };)+
    };
}
