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

/// A URI as RFC 3986, appendix A, writes it, except that an IP literal is a word of its own test.
#[cfg(feature = "pattern")]
fn grammar() -> String {
    let name = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f][0-9A-Fa-f])";
    let user = format!("(?:{name}|:)");
    let pchar = format!("(?:{name}|[:@])");
    let authority = format!(r"(?:{user}*@)?(?:{name}*|\[::1\])(?::[0-9]*)?");
    let path_absolute = format!("/(?:{pchar}+(?:/{pchar}*)*)?");
    let path_rootless = format!("{pchar}+(?:/{pchar}*)*");
    let hierarchy = format!("(?://{authority}(?:/{pchar}*)*|{path_absolute}|{path_rootless}|)");
    let query = format!("(?:{pchar}|[/?])*");
    format!(r"[A-Za-z][A-Za-z0-9+.-]*:{hierarchy}(?:\?{query})?(?:#{query})?")
}

#[cfg(feature = "pattern")]
#[test]
fn every_short_text_agrees_with_the_grammar() {
    use crate::validate::format::grammar::compare;

    let grammar = grammar();
    let delimiters = ['a', ':', '/', '?', '#', '@', '1', '%'];
    compare(is_uri, &grammar, &delimiters, ("", ""), 4);
    compare(is_uri, &grammar, &delimiters, ("a:", ""), 4);
    compare(is_uri, &grammar, &delimiters, ("a://", ""), 4);
    compare(
        is_uri,
        &grammar,
        &['%', '4', 'G', ' ', '/'],
        ("a://b/%", ""),
        4,
    );
    compare(
        is_uri,
        &grammar,
        &[':', '/', '1', 'a', '@', ']', '['],
        ("a://[::1]", ""),
        4,
    );
    // Every ASCII character, and one beyond, in every part.
    let characters: Vec<_> = (0..=0x80_u8).map(char::from).collect();
    let ends = [
        ("", "a:"),
        ("a", ":"),
        ("a:", ""),
        ("a://", ""),
        ("a://b:", ""),
        ("a://", "@b"),
    ];
    for ends in ends
        .into_iter()
        .chain([("a:/", ""), ("a://b/", ""), ("a:?", ""), ("a:#", "")])
    {
        compare(is_uri, &grammar, &characters, ends, 1);
    }
}

/// RFC 3986, section 3.2.2: eight groups, or fewer with one `::`; an IPv4 address is the last two.
#[test]
fn an_ipv6_address_has_eight_groups_or_a_gap() {
    for before in 0..=9 {
        for after in 0..=9 {
            for ipv4 in [false, true] {
                let join = |count: usize, last: Option<&str>| {
                    let groups = std::iter::repeat_n("1aF0", count).chain(last);
                    groups.collect::<Vec<_>>().join(":")
                };
                let last = ipv4.then_some("192.0.2.1");
                let count = before + after + 2 * usize::from(ipv4);
                let gap = format!("a://[{}::{}]", join(before, None), join(after, last));
                assert_eq!(is_uri(&gap), count <= 7, "{gap}");
                let whole = format!("a://[{}]", join(before + after, last));
                assert_eq!(is_uri(&whole), count == 8, "{whole}");
            }
        }
    }
}
