//! What generated code names. Not for people: it changes with every release.

pub use core;
pub use serde;
pub use std::borrow::Cow;

pub use crate::{
    claims::*,
    decode::*,
    encode,
    error::Malformed,
    kind::{self, claim},
    reader::{Foreign, Reader},
    report::Report,
    schema::*,
    validate,
};
