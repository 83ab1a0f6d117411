//! Scopes that a request needs (RFC 6750, section 3.1; RFC 6749, section 3.3).

use std::{error, fmt};

use super::Refusal;
use crate::types::Scope;

/// Says which scopes a token grants.
///
/// Write it for your claims set, in one line, wherever the set keeps them: a `scope` claim, an array
/// as some identity providers write it, roles of your own.
///
/// ```
/// use claims_core::{Claims, NumericDate, Scope, http::Scoped};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     exp: NumericDate,
///     #[claim(registered)]
///     scope: Option<Scope>,
/// }
///
/// impl Scoped for AccessToken {
///     fn grants(&self, scope: &str) -> bool {
///         self.scope.grants(scope)
///     }
/// }
/// # let mut token = AccessToken { exp: NumericDate::now(), scope: None };
/// # assert!(!token.grants("orders:read"));
/// # token.scope = Some("orders:read".parse().unwrap());
/// # assert!(token.grants("orders:read") && !token.grants("orders"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say which scopes it grants",
    label = "needs `claims_core::http::Scoped`",
    note = "write `impl Scoped for {Self} {{ fn grants(&self, scope: &str) -> bool {{ self.scope.grants(scope) }} }}`"
)]
pub trait Scoped {
    /// Whether the token grants this one scope.
    fn grants(&self, scope: &str) -> bool;
}

impl Scoped for Scope {
    fn grants(&self, scope: &str) -> bool {
        self.contains(scope)
    }
}

/// Without a claim, nothing is granted.
impl<S: Scoped> Scoped for Option<S> {
    fn grants(&self, scope: &str) -> bool {
        self.as_ref().is_some_and(|scopes| scopes.grants(scope))
    }
}

/// Scopes in an array, one an element.
impl<S: AsRef<str>> Scoped for [S] {
    fn grants(&self, scope: &str) -> bool {
        self.iter().any(|known| known.as_ref() == scope)
    }
}

/// Scopes in an array, one an element.
impl<S: AsRef<str>> Scoped for Vec<S> {
    fn grants(&self, scope: &str) -> bool {
        self.as_slice().grants(scope)
    }
}

impl<S: Scoped + ?Sized> Scoped for &S {
    fn grants(&self, scope: &str) -> bool {
        (**self).grants(scope)
    }
}

#[cfg(feature = "jsonwebtoken")]
impl<T: Scoped> Scoped for crate::jwt::Verified<T> {
    fn grants(&self, scope: &str) -> bool {
        self.claims().grants(scope)
    }
}

/// Asks for every one of these scopes.
///
/// ```
/// use claims_core::{Scope, http::require_scopes};
///
/// let granted: Scope = "orders:read orders:write".parse()?;
/// assert!(require_scopes(&granted, ["orders:read"]).is_ok());
/// let refusal = require_scopes(&granted, ["orders:read", "orders:cancel"]).unwrap_err();
/// assert_eq!(refusal.status(), 403);
/// # Ok::<(), claims_core::types::InvalidScope>(())
/// ```
///
/// Where none is needed, every token will do: a list that comes from a configuration should be looked at.
///
/// # Errors
///
/// [`Refusal::Scope`] if one of them is not granted: 403, with all of them in the challenge.
pub fn require_scopes<W: AsRef<str>>(
    token: &(impl Scoped + ?Sized),
    needed: impl IntoIterator<Item = W>,
) -> Result<(), Refusal> {
    let needed: Vec<W> = needed.into_iter().collect();
    if needed.iter().all(|scope| token.grants(scope.as_ref())) {
        return Ok(());
    }
    Err(InsufficientScope {
        needed: Scope::from_words(&needed).ok(),
    }
    .into())
}

/// A token that is good and does not grant every scope that a request needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsufficientScope {
    needed: Option<Scope>,
}

impl InsufficientScope {
    /// All the scopes that are needed, those that the token has among them.
    ///
    /// `None` if one of them cannot be a scope at all (RFC 6749, section 3.3), and so cannot be told.
    pub fn needed(&self) -> Option<&Scope> {
        self.needed.as_ref()
    }
}

impl fmt::Display for InsufficientScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.needed {
            Some(needed) => write!(f, "the token does not grant all of the scopes `{needed}`"),
            None => f.write_str("the token does not grant a scope that is needed"),
        }
    }
}

impl error::Error for InsufficientScope {}
