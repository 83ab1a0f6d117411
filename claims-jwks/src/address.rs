//! Where keys may come from.

use std::{fmt, net::IpAddr};

use reqwest::Url;

use crate::SetupError;

/// A URL over which nobody on the way can change keys.
#[derive(Debug, Clone)]
pub(crate) struct Address {
    url: Url,
}

impl Address {
    /// Takes `https`, and `http` if the host is loopback: nothing leaves the machine then.
    pub(crate) fn parse(text: &str) -> Result<Self, SetupError> {
        // Without the text, in which a password may stand.
        let url = Url::parse(text).map_err(|error| SetupError::NotAUrl(error.to_string()))?;
        // First, so that no other error shows them.
        if !url.username().is_empty() || url.password().is_some() {
            return Err(SetupError::Credentials);
        }
        let address = Self { url };
        match address.url.scheme() {
            "https" => Ok(address),
            "http" if address.host().is_some_and(is_loopback) => Ok(address),
            _ => Err(SetupError::NotHttps(address.to_string())),
        }
    }

    /// What to ask for.
    pub(crate) fn url(&self) -> &Url {
        &self.url
    }

    /// Whether the connection is encrypted; if not, it stays on this machine.
    pub(crate) fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// The host, without the brackets of an IPv6 address.
    fn host(&self) -> Option<&str> {
        let host = self.url.host_str()?;
        Some(host.trim_start_matches('[').trim_end_matches(']'))
    }
}

/// Leaves the query out, which may hold something that no log should, and all but the scheme if no host
/// follows that: `ann:secret@id.example` has the scheme `ann`.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.url.cannot_be_a_base() {
            return write!(f, "{}:", self.url.scheme());
        }
        let mut shown = self.url.clone();
        shown.set_query(None);
        shown.set_fragment(None);
        f.write_str(shown.as_str())
    }
}

/// 127.0.0.0/8, `::1`, `localhost`.
fn is_loopback(host: &str) -> bool {
    // `Url` has written every spelling of an IPv4 address as four numbers, and names in lower case.
    host == LOCALHOST || host.parse().is_ok_and(|host: IpAddr| host.is_loopback())
}

/// The name that means this machine (RFC 6761, section 6.3).
pub(crate) const LOCALHOST: &str = "localhost";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_https_and_loopback() {
        for text in [
            "https://id.example/jwks.json",
            "https://127.0.0.1/",
            "http://127.0.0.1:8080/jwks.json",
            "http://127.9.8.7/",
            "http://0x7f.1/",
            "http://[::1]:8080/",
            "http://LOCALHOST:8080/",
            "http://2130706433/",
            // A path on this machine, whatever it looks like.
            r"http://localhost\@id.example/",
        ] {
            assert!(Address::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn refuses_what_others_could_change_on_the_way() {
        for text in [
            "http://id.example/jwks.json",
            "http://localhost.id.example/",
            "http://localhost./",
            "http://127.0.0.1.id.example/",
            "http://10.0.0.1/",
            "http://128.0.0.1/",
            "http://0.0.0.0/",
            "http://[::]/",
            "http://[::2]/",
            "http://[::ffff:10.0.0.1]/",
            "http://[::ffff:127.0.0.1]/",
            r"http://id.example\@127.0.0.1/",
            "http://id.example#@127.0.0.1/",
            "http://id.example?@127.0.0.1/",
            "http://localhost%2eid.example/",
            "http://localhost\u{3002}id.example/",
            "http://127.0.0.1\u{ff0e}id.example/",
            "ftp://127.0.0.1/",
            "file:///etc/jwks.json",
            "data:application/json,{}",
        ] {
            let refused = Address::parse(text);
            assert!(
                matches!(refused, Err(SetupError::NotHttps(_))),
                "{text}: {refused:?}"
            );
        }
        for text in ["", "id.example/jwks.json", "https://", "/jwks.json"] {
            let refused = Address::parse(text);
            assert!(
                matches!(refused, Err(SetupError::NotAUrl(_))),
                "{text}: {refused:?}"
            );
        }
    }

    #[test]
    fn shows_nothing_confidential() {
        for text in [
            "https://ann:secret@id.example/",
            "http://ann@id.example/",
            "http://127.0.0.1@id.example/",
            "http://localhost:80\t@id.example/",
            "https://:secret@id.example/",
        ] {
            let refused = Address::parse(text);
            assert!(matches!(refused, Err(SetupError::Credentials)), "{text}");
        }
        for text in [
            "https://ann:secret@id.example:99999/",
            "https://ann:secret@id example/",
            "https://id.example:port/?token=secret",
            "ann:secret@id.example",
        ] {
            let refused = Address::parse(text).unwrap_err();
            let told = format!("{refused} {refused:?}");
            assert!(!told.contains("secret"), "{told}");
        }
        let address = Address::parse("https://id.example/jwks.json?token=secret#secret").unwrap();
        assert_eq!(address.to_string(), "https://id.example/jwks.json");
        assert_eq!(address.url().query(), Some("token=secret"));
    }
}
