use super::is_email;

#[test]
fn addresses_are_addresses() {
    for address in [
        "jane@example.org",
        "jane.doe+tag@mail.example.org",
        "a@b",
        "!#$%&'*+-/=?^_`{|}~@example.org",
        "1@2",
        "\"\"@example.org",
        "\"jane doe\"@example.org",
        "\"jane@home\"@example.org",
        "\"a\\\"b\"@example.org",
        "\"a\\\\\"@example.org",
        "\"a..b\"@example.org",
        "jane@[192.0.2.1]",
        "jane@[IPv6:2001:db8::1]",
        "jane@[]",
        "jane@[a@b]",
    ] {
        assert!(is_email(address), "{address}");
    }
}

#[test]
fn what_breaks_the_grammar_is_none() {
    for text in [
        "",
        "@",
        "jane",
        "@example.org",
        "jane@",
        "jane@@example.org",
        "jane@home@example.org",
        ".jane@example.org",
        "jane.@example.org",
        "jane..doe@example.org",
        "jane@.example.org",
        "jane@example.org.",
        "jane@example..org",
        "jane doe@example.org",
        "jane@exam ple.org",
        " jane@example.org",
        "jane@example.org ",
        "jane@example.org\n",
        "(comment)jane@example.org",
        "Jane <jane@example.org>",
        "jane@example.org, john@example.org",
        "jäne@example.org",
        "jane@exämple.org",
        "\"jane@example.org",
        "\"jane\"example.org",
        "\"jane\"",
        "\"ja\"ne\"@example.org",
        "\"jane\\\"@example.org",
        "\"jane\\",
        "\"ja\nne\"@example.org",
        "\"ä\"@example.org",
        "x\"jane\"@example.org",
        "jane@[192.0.2.1",
        "jane@192.0.2.1]",
        "jane@[a]b]",
        "jane@[a\\b]",
        "jane@[ä]",
    ] {
        assert!(!is_email(text), "{text:?}");
    }
}

/// RFC 5322, sections 3.2.3, 3.2.4 and 3.4.1, without comments, folding and obsolete forms.
#[cfg(feature = "pattern")]
#[test]
fn every_short_text_agrees_with_the_grammar() {
    use crate::validate::format::grammar::compare;

    let atom = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    let dot_atom = format!(r"{atom}(?:\.{atom})*");
    let quoted = r#""(?:[ \t!\x23-\x5B\x5D-\x7E]|\\[ \t!-~])*""#;
    let literal = r"\[[ \t!-Z^-~]*\]";
    let grammar = format!("(?:{dot_atom}|{quoted})@(?:{dot_atom}|{literal})");
    let delimiters = ['a', '@', '.', '"', '\\', '[', ']', ' '];
    compare(is_email, &grammar, &delimiters, ("", ""), 5);
    compare(is_email, &grammar, &delimiters, ("\"", ""), 4);
    compare(is_email, &grammar, &delimiters, ("a@[", ""), 3);
    // Every ASCII character, and one beyond, in every part.
    let characters: Vec<_> = (0..=0x80_u8).map(char::from).collect();
    let ends = [
        ("a", "@b"),
        ("\"", "\"@b"),
        ("\"\\", "\"@b"),
        ("a@", ""),
        ("a@[", "]"),
    ];
    for ends in ends {
        compare(is_email, &grammar, &characters, ends, 1);
    }
}
