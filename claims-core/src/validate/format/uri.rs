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
mod tests;
