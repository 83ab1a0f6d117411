//! A verified token on its way through a request.

use claims_core::Verified;
use http::Extensions;

/// How to clone the `Verified<T>` that stands beside it: known where it was put there, so that who
/// takes it needs no `T: Clone`.
struct CloneWith<T>(fn(&Verified<T>) -> Verified<T>);

impl<T> Clone for CloneWith<T> {
    fn clone(&self) -> Self {
        Self(self.0)
    }
}

/// Puts a token where layers and extractors further in find it.
pub(crate) fn put<T: Clone + Send + Sync + 'static>(
    extensions: &mut Extensions,
    token: Verified<T>,
) {
    extensions.insert(token);
    extensions.insert(CloneWith::<T>(Verified::clone));
}

/// The token that a layer has accepted for this request, if one has.
pub(crate) fn take<T: Send + Sync + 'static>(extensions: &Extensions) -> Option<Verified<T>> {
    let CloneWith(clone) = extensions.get::<CloneWith<T>>()?;
    extensions.get().map(clone)
}
