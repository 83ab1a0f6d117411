//! The layer that asks for scopes.

use std::{any::type_name, fmt, sync::Arc};

use claims_core::{
    Claims,
    http::{Scoped, require_scopes},
    jwt::VerifyAsync,
};
use tower_layer::Layer;

use crate::verify::{Gate, Guarded};

/// Lets only requests in whose token grants every one of these scopes.
///
/// It verifies the token as [`VerifyLayer`](crate::VerifyLayer) does, or takes the one that was
/// verified further out, by the verifier there and not by this one; so it stands on its own, and no order
/// of layers leaves a route open. Others
/// are answered 403, with all the scopes that are needed in the challenge.
///
/// In a handler, [`Jwt::require_scopes`](crate::Jwt::require_scopes) asks the same.
///
/// ```
/// use axum::{Router, routing::{get, post}};
/// use claims_axum::RequireScopes;
/// use claims_core::{Claims, NumericDate, Scope, Verifier, http::Scoped};
///
/// #[derive(Clone, Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     exp: NumericDate,
///     #[claim(registered)]
///     scope: Scope,
/// }
///
/// impl Scoped for AccessToken {
///     fn grants(&self, scope: &str) -> bool {
///         self.scope.grants(scope)
///     }
/// }
/// # async fn list() {}
/// # async fn create() {}
///
/// fn app(verifier: Verifier<AccessToken>) -> Router {
///     let read = RequireScopes::new(verifier.clone(), ["orders:read"]);
///     let write = RequireScopes::new(verifier, ["orders:read", "orders:write"]);
///     Router::new()
///         .route("/orders", get(list).layer(read))
///         .route("/orders/new", post(create).layer(write))
/// }
/// ```
pub struct RequireScopes<T, V> {
    gate: Gate<T, V>,
}

impl<T, V> RequireScopes<T, V>
where
    T: Claims + Scoped + Clone + Send + Sync + 'static,
    V: VerifyAsync<T>,
{
    /// Asks every request for a token that this verifier accepts and that grants these scopes. Where there
    /// are none, every token that is accepted will do.
    pub fn new<W: Into<String>>(verifier: V, needed: impl IntoIterator<Item = W>) -> Self {
        let needed: Vec<String> = needed.into_iter().map(Into::into).collect();
        let demand = Arc::new(move |token: &_| require_scopes(token, &needed));
        Self {
            gate: Gate {
                verifier,
                demand: Some(demand),
            },
        }
    }
}

impl<S, T, V: Clone> Layer<S> for RequireScopes<T, V> {
    type Service = Guarded<S, T, V>;

    fn layer(&self, inner: S) -> Guarded<S, T, V> {
        Guarded::new(inner, self.gate.clone())
    }
}

impl<T, V: Clone> Clone for RequireScopes<T, V> {
    fn clone(&self) -> Self {
        Self {
            gate: self.gate.clone(),
        }
    }
}

impl<T, V> fmt::Debug for RequireScopes<T, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequireScopes")
            .field("claims", &type_name::<T>())
            .finish_non_exhaustive()
    }
}
