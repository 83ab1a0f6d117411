//! Errors as machines read them.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::Error;

impl Error {
    /// Which kind of error it is: stable, for machines.
    ///
    /// ```
    /// use claims_core::Error;
    ///
    /// assert_eq!(Error::Signature.code(), "signature");
    /// ```
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Malformed(_) => "malformed",
            Self::Header(_) => "header",
            Self::Key(_) => "key",
            Self::Signature => "signature",
            Self::Claims(_) => "claims",
            Self::Store(_) => "store",
            Self::Encode(_) => "encode",
        }
    }
}

/// Refused claims as their [`Report`](crate::Report) alone; everything else as
/// `{"code":"signature","message":"..."}`.
impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Claims(report) = self {
            return report.serialize(serializer);
        }
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("message", &format_args!("{self}"))?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Code, Report, Violation};

    #[test]
    fn claims_are_their_report_and_the_rest_has_a_code() {
        let mut report = Report::default();
        report.push(Violation::new("exp", Code::Missing));
        for (error, expected) in [
            (
                Error::Claims(report),
                r#"{"violations":[{"claim":"exp","code":"missing","message":"missing"}]}"#,
            ),
            (
                Error::Signature,
                r#"{"code":"signature","message":"the signature does not fit the token"}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&error).unwrap(), expected);
        }
    }
}
