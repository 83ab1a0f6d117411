//! URIs of HTTP requests, compared as RFC 9449, section 4.3, asks.

use std::borrow::Cow;

use crate::{schema::Format, validate::format::is};

/// A URI with the scheme `http` or `https`, in parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct HttpUri<'a> {
    https: bool,
    host: &'a str,
    port: &'a str,
    path: &'a str,
    has_query_or_fragment: bool,
}

impl<'a> HttpUri<'a> {
    /// Takes a URI apart; `None` if it is none, or one that no HTTP request has.
    ///
    /// User information is not for requests (RFC 9110, section 4.2.4).
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        if !is(text, Format::Uri) {
            return None;
        }
        let (scheme, rest) = text.split_once("://")?;
        let https = scheme.eq_ignore_ascii_case("https");
        if !https && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let end = rest.find(['?', '#']).unwrap_or(rest.len());
        let (rest, query_and_fragment) = rest.split_at(end);
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if authority.contains('@') {
            return None;
        }
        // The colons of an IPv6 address stand in brackets.
        let address = authority.rfind(']').unwrap_or_default();
        let (host, port) = match authority.get(address..)?.find(':') {
            Some(colon) => {
                let (host, port) = authority.split_at(address + colon);
                (host, port.strip_prefix(':').unwrap_or_default())
            }
            None => (authority, ""),
        };
        if host.is_empty() {
            return None;
        }
        Some(Self {
            https,
            host,
            port,
            path,
            has_query_or_fragment: !query_and_fragment.is_empty(),
        })
    }

    pub(super) fn is_https(&self) -> bool {
        self.https
    }

    pub(super) fn has_query_or_fragment(&self) -> bool {
        self.has_query_or_fragment
    }

    /// The one form of all URIs that are this one, query and fragment left out: the syntax-based and
    /// the scheme-based normalization of RFC 3986, sections 6.2.2 and 6.2.3.
    pub(super) fn normalized(&self) -> String {
        let scheme = if self.https { "https" } else { "http" };
        let host = decode_unreserved(self.host).to_ascii_lowercase();
        let default = if self.https { "443" } else { "80" };
        let path = without_dot_segments(&decode_unreserved(self.path));
        // A port may have zeros in front.
        match self.port.trim_start_matches('0') {
            "" if self.port.is_empty() => format!("{scheme}://{host}{path}"),
            port if port == default => format!("{scheme}://{host}{path}"),
            port => format!("{scheme}://{host}:{port}{path}"),
        }
    }
}

/// Whether the text is a SHA-256 hash in base64url without padding: 32 bytes in 43 characters.
pub(super) fn is_sha256(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    text.len() == 43 && text.bytes().all(fits)
}

/// Percent-encodings in upper case, and those of unreserved characters decoded (RFC 3986, sections
/// 6.2.2.1 and 6.2.2.2).
fn decode_unreserved(text: &str) -> Cow<'_, str> {
    let mut parts = text.split('%');
    let first = parts.next().unwrap_or_default();
    if first.len() == text.len() {
        return text.into();
    }
    let mut decoded = String::with_capacity(text.len());
    decoded.push_str(first);
    for part in parts {
        let (digits, rest) = part.split_at_checked(2).unwrap_or((part, ""));
        match u8::from_str_radix(digits, 16) {
            Ok(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                decoded.push(byte.into());
            }
            _ => {
                decoded.push('%');
                decoded.push_str(&digits.to_ascii_uppercase());
            }
        }
        decoded.push_str(rest);
    }
    decoded.into()
}

/// The path without `.` and `..`, and `/` if it is empty (RFC 3986, sections 5.2.4 and 6.2.3).
fn without_dot_segments(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    // What follows the last slash is a segment too, be it empty.
    let mut segments = path.strip_prefix('/').unwrap_or(path).split('/').peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." => {}
            ".." => {
                kept.pop();
            }
            segment => {
                kept.push(segment);
                continue;
            }
        }
        if is_last {
            kept.push("");
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_have_43_characters_of_base64url() {
        assert!(is_sha256(&format!("-_{}", "aZ0".repeat(13) + "bc")));
        assert!(!is_sha256(&"a".repeat(42)));
        assert!(!is_sha256(&"a".repeat(44)));
        for other in ['+', '/', '='] {
            assert!(!is_sha256(&format!("{}{other}", "a".repeat(42))));
        }
    }

    #[test]
    fn a_port_of_zero_is_not_the_default() {
        let other = normalized("https://h:0/x");
        assert!(other.is_some() && other != normalized("https://h/x"));
    }

    #[test]
    fn an_address_in_brackets_is_no_port() {
        let plain = Some("https://[::]/x".to_owned());
        assert_eq!(normalized("https://[::]/x"), plain);
        assert_eq!(normalized("https://[::]:443/x"), plain);
        assert_eq!(
            normalized("https://[::1]:8443/x").as_deref(),
            Some("https://[::1]:8443/x")
        );
    }

    fn normalized(text: &str) -> Option<String> {
        HttpUri::parse(text).map(|uri| uri.normalized())
    }

    #[test]
    fn one_form_for_every_spelling() {
        for (text, expected) in [
            (
                "https://server.example.com/token",
                "https://server.example.com/token",
            ),
            (
                "HTTPS://SERVER.example.com:443/token?a=b#c",
                "https://server.example.com/token",
            ),
            ("https://a:/x", "https://a/x"),
            ("https://a:0443/x", "https://a/x"),
            ("http://a:80", "http://a/"),
            ("http://a:443/", "http://a:443/"),
            ("https://a:8443/x#y?z", "https://a:8443/x"),
            ("https://[2001:DB8::1]:443/x", "https://[2001:db8::1]/x"),
            ("https://[2001:DB8::1]/x", "https://[2001:db8::1]/x"),
            ("https://a/%7efoo/%2f%3a", "https://a/~foo/%2F%3A"),
            ("https://a/b/./c/../d", "https://a/b/d"),
            ("https://a/../../b", "https://a/b"),
            ("https://a/b/..", "https://a/"),
            ("https://a/b/.", "https://a/b/"),
            ("https://a/b//c/", "https://a/b//c/"),
            ("https://a/%2e%2E/b", "https://a/b"),
        ] {
            assert_eq!(normalized(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_not_the_same_stays_apart() {
        for (one, other) in [
            ("https://a/x", "http://a/x"),
            ("https://a/x", "https://a/X"),
            ("https://a/x", "https://a/x/"),
            ("https://a/x", "https://a:8443/x"),
            ("https://a/x%2Fy", "https://a/x/y"),
            ("https://a/", "https://b/"),
        ] {
            assert_ne!(
                normalized(one).unwrap(),
                normalized(other).unwrap(),
                "{one} {other}"
            );
        }
    }

    #[test]
    fn other_texts_are_no_requests() {
        for text in [
            "",
            "/token",
            "server.example.com/token",
            "ftp://a/x",
            "https:/a/x",
            "https:///x",
            "https://:443/x",
            "https://user@a/x",
            "https://user:word@a/x",
            "https://a:443@b/x",
            "https://a:b@/x",
            "https://a b/x",
            "https://a/\u{e9}",
            "https://a:b/x",
            "https://a/%g0",
            "urn:a://b",
        ] {
            assert!(HttpUri::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn query_and_fragment_are_noticed() {
        for (text, expected) in [
            ("https://a/x", false),
            ("https://a/x?", true),
            ("https://a#", true),
        ] {
            assert_eq!(
                HttpUri::parse(text).unwrap().has_query_or_fragment(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn a_hash_has_43_characters() {
        assert!(is_sha256("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo"));
        for other in [
            "",
            "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQE",
            "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo=",
            "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQE+",
        ] {
            assert!(!is_sha256(other), "{other}");
        }
    }
}
