//! Telling apart, while the program compiles, sets that need a context.

use crate::claims::{ContextKind, NoContext};

/// The context of a set whose validators need nothing but the token.
#[diagnostic::on_unimplemented(
    message = "the validators of this claims set need a context",
    label = "use the method of the same name that ends in `_with` and takes `&context`",
    note = "an extractor has no context to give: take `claims_core::http::bearer_token` of the headers, and call \
            `verify_async_with` in the handler",
    note = "the set was declared with `#[claims(context = ...)]`: `Policy` has `decode_with` and `check_with`, \
            `Verifier` has `verify_with`; `Signer::sign_with` runs the validators that `sign` leaves out"
)]
pub trait WithoutContext: ContextKind<Value = ()> {}

impl WithoutContext for NoContext {}
