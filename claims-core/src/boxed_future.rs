//! Futures behind a trait object.

use std::{future::Future, pin::Pin};

/// A future whose type is not named, as traits that are used as `dyn` have to return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
