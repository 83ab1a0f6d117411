//! What generated code names. Not for people: it changes with every release.

pub use core::{
    default::Default,
    marker::{PhantomData, Sized},
    option::Option::{self, None, Some},
    primitive::str,
    result::Result::{self, Ok},
};

pub use serde_core as serde;

pub use crate::with_schemars;

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
    value::{ClaimValue, HoldsSets, validate_nested},
};
