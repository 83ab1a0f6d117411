//! URIs (RFC 3986): with a scheme, ASCII only, a fragment allowed.

use std::net::Ipv6Addr;

/// Whether the whole text is a `URI` (RFC 3986, section 3).
pub(super) fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (hierarchy, query) = rest.split_once('?').unwrap_or((rest, ""));
    is_scheme(scheme)
        && is_hierarchy(hierarchy)
        && is_made_of(query, is_query_byte)
        && is_made_of(fragment, is_query_byte)
}

/// Section 3.1.
fn is_scheme(scheme: &str) -> bool {
    let follows = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    scheme.starts_with(|first: char| first.is_ascii_alphabetic()) && scheme.bytes().all(follows)
}

/// `hier-part`: two slashes and an authority before the path, or a path alone.
fn is_hierarchy(hierarchy: &str) -> bool {
    let Some(after_slashes) = hierarchy.strip_prefix("//") else {
        return is_made_of(hierarchy, is_path_byte);
    };
    let end = after_slashes.find('/').unwrap_or(after_slashes.len());
    let (authority, path) = after_slashes.split_at(end);
    is_authority(authority) && is_made_of(path, is_path_byte)
}

/// Section 3.2: `[ userinfo "@" ] host [ ":" port ]`.
fn is_authority(authority: &str) -> bool {
    let (userinfo, host_and_port) = authority.split_once('@').unwrap_or(("", authority));
    is_made_of(userinfo, is_userinfo_byte) && is_host_and_port(host_and_port)
}

fn is_host_and_port(text: &str) -> bool {
    if let Some(literal) = text.strip_prefix('[') {
        return literal.split_once(']').is_some_and(|(address, rest)| {
            is_ip_literal(address)
                && (rest.is_empty() || rest.strip_prefix(':').is_some_and(is_port))
        });
    }
    // A registered name holds no colon. It may be empty, as in `file:///etc`; an IPv4 address is one.
    let (host, port) = text.split_once(':').unwrap_or((text, ""));
    is_made_of(host, is_name_byte) && is_port(port)
}

/// Section 3.2.3: digits, possibly none.
fn is_port(port: &str) -> bool {
    port.bytes().all(|byte| byte.is_ascii_digit())
}

/// Section 3.2.2: an IPv6 address, or one of a future version.
fn is_ip_literal(address: &str) -> bool {
    if let Some(future) = address.strip_prefix(['v', 'V']) {
        return future.split_once('.').is_some_and(|(version, address)| {
            !version.is_empty()
                && version.bytes().all(|byte| byte.is_ascii_hexdigit())
                && !address.is_empty()
                && address.bytes().all(is_userinfo_byte)
        });
    }
    address.parse::<Ipv6Addr>().is_ok()
}

/// Whether the text holds only such bytes and complete percent-encodings (section 2.1).
fn is_made_of(text: &str, allowed: fn(u8) -> bool) -> bool {
    let mut bytes = text.bytes();
    let hexadecimal =
        |bytes: &mut std::str::Bytes<'_>| bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit());
    while let Some(byte) = bytes.next() {
        let fits = match byte {
            b'%' => hexadecimal(&mut bytes) && hexadecimal(&mut bytes),
            byte => allowed(byte),
        };
        if !fits {
            return false;
        }
    }
    true
}

/// `unreserved` and `sub-delims` (section 2.2 and 2.3).
fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte)
}

fn is_userinfo_byte(byte: u8) -> bool {
    is_name_byte(byte) || byte == b':'
}

/// `pchar` and the slashes between segments.
fn is_path_byte(byte: u8) -> bool {
    is_userinfo_byte(byte) || matches!(byte, b'@' | b'/')
}

/// The same for queries and fragments.
fn is_query_byte(byte: u8) -> bool {
    is_path_byte(byte) || byte == b'?'
}

#[cfg(test)]
mod tests {
    use super::is_uri;

    #[test]
    fn uris_of_many_schemes_are_uris() {
        for uri in [
            "ftp://ftp.example.org/a.txt",
            "ldap://[2001:db8::7]/c=GB?objectClass?one",
            "mailto:jane@example.org",
            "news:comp.lang.rust",
            "tel:+1-816-555-1212",
            "telnet://192.0.2.16:80/",
            "urn:oasis:names:tc",
            "repo:octo-org/octo-repo:environment:prod",
            "arn:aws:iam::123456789012:role/x",
            "did:key:z6MkhaXg",
            "a+b-c.d:x",
            "foo:",
            "file:///etc/hosts",
            "http://",
            "http://a:",
            "http://a:8080?x#y",
            "http://user:pass%20word@host/",
            "http://@host",
            "http://[::1]",
            "http://[::1]:",
            "http://[::ffff:192.0.2.1]:443/a",
            "http://[1:2:3:4:5:6:7::]/",
            "http://[v1.a:b]/",
            "a:/b//c",
            "a:?",
            "a:#",
            "a:#a?b/c",
            "a:b?c?d/e",
            "HTTP://A/%2f%2F",
        ] {
            assert!(is_uri(uri), "{uri}");
        }
    }

    #[test]
    fn what_breaks_the_grammar_is_none() {
        for text in [
            "",
            ":",
            "a",
            "/a/b",
            "//host/a",
            "12:34",
            "10:30:00",
            "+a:b",
            "ä:b",
            "a_b:c",
            "http ://a",
            " http://a",
            "http://a ",
            "http://a b/",
            "https://a.example/%zz",
            "https://a.example/%2",
            "https://a.example/%",
            "https://a.example/%+1",
            "https://%zz/",
            "http://[::1",
            "http://::1]",
            "http://[::1]x/",
            "http://[::1]:x/",
            "http://[]/",
            "http://[1::2::3]/",
            "http://[1:2:3:4:5:6:7:8:9]/",
            "http://[1:2:3:4:5:6:7]/",
            "http://[12345::]/",
            "http://[::1%eth0]/",
            "http://[::1%25eth0]/",
            "http://[::192.0.2.256]/",
            "http://[192.0.2.1]/",
            "http://[v.a]/",
            "http://[v1.]/",
            "http://[vg.a]/",
            "http://a:port/",
            "http://a:80:80/",
            "http://a:-1/",
            "http://a@b@c/",
            "https://例.example/",
            "https://a.example/ä",
            "a:b\\c",
            "a:<b>",
            "a:\"b\"",
            "a:{b}",
            "a:b|c",
            "a:b^c",
            "a:`",
            "a:[b]",
            "a:b#c#d",
            "a:b\n",
            "a:b\0",
            "a:\u{7f}",
        ] {
            assert!(!is_uri(text), "{text:?}");
        }
    }

    /// Inserting one foreign byte anywhere makes a URI none: no part is left unchecked.
    #[test]
    fn every_part_is_checked() {
        let uri = "https://user:word@host.example:8080/a/b;c=1?d=e&f#g";
        assert!(is_uri(uri));
        for index in 0..=uri.len() {
            for foreign in [' ', '"', '<', '\\', '^', '\u{e4}', '%', '\n'] {
                let mut text = uri.to_owned();
                text.insert(index, foreign);
                assert!(!is_uri(&text), "{text:?}");
            }
        }
    }
}
