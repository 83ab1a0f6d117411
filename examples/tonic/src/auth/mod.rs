//! Bearer tokens in tonic 0.14: copy this folder into your service.
//!
//! | | verifies | for |
//! | --- | --- | --- |
//! | [`VerifyInterceptor`] | at once | claims without online checks, keys that are at hand |
//! | [`VerifyLayer`] | waits | claims with online checks (`single_use`, `version_of`, `revocable`), keys that are renewed |
//!
//! Interceptors of tonic are functions that cannot wait. A token signed with a key that was published
//! a moment ago is refused by an interceptor until the key source has renewed its keys by itself, and
//! claims with online checks do not compile with it. The layer stands in the same place and has
//! neither limit; if in doubt, take the layer.
//!
//! Both put `Verified<T>` into the extensions of the request, where handlers take it with [`verified`].
//! Both answer a refused call with [`status`].
//!
//! A call is judged when it begins. A stream can outlive its token: who streams for longer than that
//! ends the stream at `exp`, or asks for a new token.

mod interceptor;
mod layer;
mod status;

pub use interceptor::VerifyInterceptor;
pub use layer::{VerifyLayer, VerifyService};
pub use status::status;

use claims_core::{
    Verified,
    http::{self, Scoped},
};
use tonic::{Extensions, Status};

/// The token that was verified before the call came to its handler.
///
/// # Errors
///
/// `INTERNAL` if the service was put together without an interceptor or a layer for these claims.
pub fn verified<T: Send + Sync + 'static>(extensions: &Extensions) -> Result<&Verified<T>, Status> {
    let missing = || Status::internal("the service does not verify tokens");
    extensions.get().ok_or_else(missing)
}

/// Asks for every one of these scopes.
///
/// # Errors
///
/// `PERMISSION_DENIED` if the token does not grant one of them.
pub fn require_scopes<const N: usize>(
    token: &impl Scoped,
    needed: [&str; N],
) -> Result<(), Status> {
    http::require_scopes(token, needed).map_err(|refusal| status(&refusal))
}
