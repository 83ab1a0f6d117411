//! Claims that cannot be written.

use std::{error, fmt, sync::Arc};

use crate::{
    report::{Escaped, declares_sensitive, holds_sensitive},
    schema::Schema,
};

/// Why a claims set could not be written as JSON: what its `Serialize` impl says, or that it holds
/// what JSON or a verifier does not take.
#[derive(Debug, Clone)]
pub struct EncodeError {
    // Shared, because serde_json's error cannot be cloned. Left out where it may quote a sensitive claim.
    source: Option<Arc<serde_json::Error>>,
    claim: Option<Arc<str>>,
}

impl EncodeError {
    /// What serde found, and the claim whose value it was writing.
    pub(crate) fn new(source: serde_json::Error, claim: Option<String>) -> Self {
        Self {
            source: Some(Arc::new(source)),
            claim: claim.map(Into::into),
        }
    }

    /// Leaves out what may quote the value of a claim that is declared `sensitive`.
    #[cold]
    pub(crate) fn redacted(mut self, schema: &Schema<'_>) -> Self {
        let open = |name: &Arc<str>| is_open(schema, name);
        if declares_sensitive(schema) && !self.claim.as_ref().is_some_and(open) {
            self.source = None;
        }
        self
    }
}

/// Whether the set declares a claim of that name which is not sensitive and holds nothing that is.
fn is_open(schema: &Schema<'_>, name: &str) -> bool {
    let own = schema
        .claims
        .iter()
        .any(|claim| claim.name == name && !claim.sensitive && !holds_sensitive(claim.shape));
    own || schema.parts().any(|part| is_open(part, name))
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the claims cannot be written as JSON: ")?;
        if let Some(claim) = &self.claim {
            write!(f, "`{}`: ", Escaped(claim))?;
        }
        match &self.source {
            Some(source) => write!(f, "{}", Escaped(&source.to_string())),
            None => f.write_str("why is not told, as it may quote a sensitive claim"),
        }
    }
}

impl error::Error for EncodeError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        // `Display` tells the source already.
        self.source.as_ref()?.source()
    }
}

#[cfg(test)]
mod tests {
    use serde::ser::Error as _;

    use super::EncodeError;
    use crate::schema::{
        Schema, Shape,
        testing::{leaked, of_strings, parts, string},
    };

    #[test]
    fn what_may_quote_a_sensitive_claim_is_left_out() {
        let secret = |name, claim| Schema::new(name).claims(vec![string(claim).sensitive()].leak());
        let inner = leaked(secret("Inner", "pin"));
        let user = crate::schema::ClaimSchema::new("user", "user", Shape::Object(inner));
        let own = vec![string("sub"), string("card").sensitive(), user];
        let schema = Schema::new("Token").claims(own.leak()).embedded(parts(&[
            of_strings("Part", &["city"]),
            secret("Secret", "code"),
        ]));
        let told = |schema: &Schema<'_>, claim: Option<&str>| {
            let source = serde_json::Error::custom("4111\n");
            let error = EncodeError::new(source, claim.map(str::to_owned)).redacted(schema);
            let shown = error.to_string();
            assert_eq!(
                shown.contains("4111"),
                format!("{error:?}").contains("4111")
            );
            assert!(!shown.contains('\n') && shown.contains(claim.unwrap_or_default()));
            shown.contains("4111")
        };
        for open in ["sub", "city"] {
            assert!(told(&schema, Some(open)), "{open}");
        }
        for hidden in ["card", "user", "code", "other"] {
            assert!(!told(&schema, Some(hidden)), "{hidden}");
        }
        assert!(!told(&schema, None));
        assert!(told(&of_strings("Open", &["sub"]), None));
    }
}
