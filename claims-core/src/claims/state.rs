//! Telling apart, while the program compiles, sets that are checked against shared state.

/// [`NoState`] or [`SharedState`].
pub trait StateKind {
    /// What two sets need that are read as one.
    #[doc(hidden)]
    type Or<Other: StateKind>: StateKind;
}

/// The token tells everything that the set is judged by.
#[derive(Debug, Clone, Copy)]
pub enum NoState {}

/// The set declares online checks: `single_use`, `version_of` or `revocable`.
#[derive(Debug, Clone, Copy)]
pub enum SharedState {}

impl StateKind for NoState {
    type Or<Other: StateKind> = Other;
}

impl StateKind for SharedState {
    type Or<Other: StateKind> = Self;
}

/// The state of a set that is judged by its token alone.
#[diagnostic::on_unimplemented(
    message = "this claims set is checked against shared state",
    label = "use `verify_online`, or `decode_online` of a `Policy`, which take `&stores`",
    note = "the set declares `single_use`, `version_of` or `revocable`: a token that was used or revoked would pass; \
            what asks the stores comes with the feature `online` of `claims-core`",
    note = "a function that is generic over sets says that it takes those without: `T: Claims<State: WithoutStores>`"
)]
pub trait WithoutStores: StateKind {}

impl WithoutStores for NoState {}
