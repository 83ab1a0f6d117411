//! Remote sets that must not be built as they are configured.

use std::{error, fmt, sync::Arc};

use claims_core::ConfigError;

/// What is missing, loose or contradictory in the configuration of a remote set.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum SetupError {
    /// The address is no URL, for this reason. It is not shown: a password may stand in it.
    NotAUrl(String),
    /// The address is neither `https`, nor `http` with a loopback host.
    NotHttps(String),
    /// The address carries a user name or a password.
    Credentials,
    /// The address is `https`, and no TLS is compiled in.
    NoTls,
    /// rustls is to be used with the provider of the program, which has installed none.
    NoTlsProvider,
    /// The HTTP client cannot be made.
    Client(Arc<dyn error::Error + Send + Sync>),
    /// The allow-list names an algorithm whose keys are secrets.
    SecretAlgorithm(&'static str),
    /// No key could be used.
    Keys(ConfigError),
    /// An option was given nothing: zero, or the empty string.
    Nothing {
        /// The option.
        option: &'static str,
    },
    /// An option was given more than another one leaves room for.
    Contradiction {
        /// The option that has to be less.
        less: &'static str,
        /// The option that has to be more.
        more: &'static str,
    },
    /// There is no tokio runtime to renew keys in.
    NoRuntime,
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAUrl(reason) => write!(
                f,
                "the address of the JWK set is no URL, such as \
                 \"https://id.example/.well-known/jwks.json\": {reason}"
            ),
            Self::NotHttps(address) => write!(
                f,
                "the address {address:?} of the JWK set is not `https`: anybody on the way could \
                 replace the keys; `http` is for loopback hosts only"
            ),
            Self::Credentials => f.write_str(
                "the address of the JWK set carries a user name or a password, which would end up in \
                 logs: public keys need none (RFC 3986, section 3.2.1)",
            ),
            Self::NoTls => f.write_str(
                "the address of the JWK set is `https` and no TLS is compiled in: turn on feature \
                 `rustls`, `rustls-no-provider` or `native-tls` of `claims-jwks`",
            ),
            Self::NoTlsProvider => f.write_str(
                "no cryptographic provider of rustls is installed: install one before the keys are \
                 fetched, or turn on feature `rustls` of `claims-jwks`, which brings one",
            ),
            Self::Client(_) => f.write_str("the HTTP client cannot be made"),
            Self::SecretAlgorithm(algorithm) => write!(
                f,
                "{algorithm} is verified with the secret that signs, and a set that is fetched holds \
                 public keys: allow algorithms with key pairs only"
            ),
            Self::Keys(error) => error.fmt(f),
            Self::Nothing { option } => write!(
                f,
                "`{option}` was given nothing: leave the option out for its default"
            ),
            Self::Contradiction { less, more } => {
                write!(f, "`{less}` has to be shorter than `{more}`")
            }
            Self::NoRuntime => f.write_str(
                "keys are renewed in the background, and there is no tokio runtime here to do it in",
            ),
        }
    }
}

impl error::Error for SetupError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Client(error) => Some(&**error),
            Self::Keys(error) => error.source(),
            _ => None,
        }
    }
}
