//! Verifiers in the state of an application.

use axum_core::extract::FromRef;

/// A verifier that a state has: every one that [`FromRef`] takes out of it.
///
/// There is nothing to implement here. The trait stands for `FromRef<S>` where its absence has to be
/// explained.
#[diagnostic::on_unimplemented(
    message = "the state `{S}` has no `{Self}`, which verifies the token that `Jwt` extracts",
    label = "no `{Self}` in the state",
    note = "give the state a field of exactly that type and derive `axum::extract::FromRef` for it; a router whose whole \
            state is the verifier takes `.with_state(verifier)`",
    note = "the state itself stands in no `Arc`: it is cloned for each request, as the verifier is, and an `Arc` goes \
            around those of its fields that are dear to clone",
    note = "claims that declare `single_use`, `version_of` or `revocable` need an `OnlineVerifier`: \
            `verifier.online(stores)?` makes one"
)]
pub trait FromState<S> {
    /// The verifier of this state.
    fn from_state(state: &S) -> Self;
}

#[diagnostic::do_not_recommend]
impl<S, V: FromRef<S>> FromState<S> for V {
    fn from_state(state: &S) -> Self {
        Self::from_ref(state)
    }
}
