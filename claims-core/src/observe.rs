//! Events for who runs a service (feature `tracing`).
//!
//! Their target is `claims_core`. They hold the kind of an error, the codes of its violations and how many there are: never a claim's
//! value, and no text of a token that nobody has verified.

use crate::{error::Error, schema::Schema};

/// Tells of a token of such a set that is not accepted, and hands the answer on.
#[cfg(feature = "tracing")]
#[inline]
pub(crate) fn told<R>(
    schema: &'static Schema<'static>,
    answer: Result<R, Error>,
) -> Result<R, Error> {
    if let Err(error) = &answer {
        events::failed(schema.name, error);
    }
    answer
}

/// Nobody listens.
#[cfg(not(feature = "tracing"))]
#[inline]
pub(crate) fn told<R>(_: &'static Schema<'static>, answer: Result<R, Error>) -> Result<R, Error> {
    answer
}

#[cfg(feature = "tracing")]
mod events {
    use std::{error::Error as _, fmt};

    use crate::{error::Error, report::Report};

    /// What subscribers filter by.
    const TARGET: &str = "claims_core";

    #[cold]
    #[inline(never)]
    pub(super) fn failed(claims_set: &'static str, error: &Error) {
        match error {
            Error::Store(store) => tracing::warn!(
                target: TARGET,
                claims_set,
                reason = store.source(),
                "the token could not be checked against shared state"
            ),
            Error::Claims(report) => tracing::info!(
                target: TARGET,
                claims_set,
                code = error.code(),
                violations = report.violations().len() + report.omitted(),
                codes = %Codes(report),
                "token refused"
            ),
            _ => tracing::info!(target: TARGET, claims_set, code = error.code(), "token refused"),
        }
    }

    /// The codes of all violations, separated by commas.
    struct Codes<'r>(&'r Report);

    impl fmt::Display for Codes<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            for (index, violation) in self.0.violations().iter().enumerate() {
                let separator = if index == 0 { "" } else { "," };
                write!(f, "{separator}{}", violation.code().as_str())?;
            }
            Ok(())
        }
    }
}

#[cfg(all(test, feature = "tracing", feature = "derive"))]
mod tests;
