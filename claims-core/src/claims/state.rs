//! Telling apart, while the program compiles, sets that are checked against shared state.

/// [`NoState`] or [`SharedState`].
pub trait StateKind {
    /// What two sets need that are read as one.
    #[doc(hidden)]
    type Or<Other: StateKind>: StateKind;

    /// Whether it is [`SharedState`].
    #[doc(hidden)]
    const IS_SHARED: bool;
}

/// The token tells everything that the set is judged by.
#[derive(Debug, Clone, Copy)]
pub enum NoState {}

/// The set declares online checks: `single_use`, `version_of` or `revocable`.
#[derive(Debug, Clone, Copy)]
pub enum SharedState {}

impl StateKind for NoState {
    type Or<Other: StateKind> = Other;

    const IS_SHARED: bool = false;
}

impl StateKind for SharedState {
    type Or<Other: StateKind> = Self;

    const IS_SHARED: bool = true;
}

/// [`SharedState`] if so, [`NoState`] if not.
#[doc(hidden)]
pub type StateIf<const IS_SHARED: bool> = <Shared<IS_SHARED> as Chosen>::State;

/// The answer, as a type.
#[doc(hidden)]
#[derive(Debug)]
pub enum Shared<const IS: bool> {}

/// What an answer stands for.
#[doc(hidden)]
pub trait Chosen {
    /// The state kind.
    type State: StateKind;
}

impl Chosen for Shared<false> {
    type State = NoState;
}

impl Chosen for Shared<true> {
    type State = SharedState;
}

/// The state of a set that is judged by its token alone.
#[diagnostic::on_unimplemented(
    message = "a claims set with online checks is verified by `verify_online`, with the stores that it needs",
    label = "write `verify_online(.., &stores)`, or `decode_online(.., &stores)` for a `Policy`",
    note = "`single_use`, `version_of` and `revocable` are online checks: here, a token that was used or revoked \
            would pass",
    note = "middleware takes `verifier.online(stores)?` in the place of the verifier",
    note = "what asks the stores comes with the feature `online` of `claims-core`",
    note = "a function for any set that has none of them says so: \
            `T: Claims<State: claims_core::policy::WithoutStores>`"
)]
pub trait WithoutStores: StateKind {}

// Nobody is to make their set one of these by hand.
#[diagnostic::do_not_recommend]
impl WithoutStores for NoState {}
