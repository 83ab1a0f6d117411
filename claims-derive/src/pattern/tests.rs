use regex_lite::Regex;

use super::check;

fn refused(pattern: &str) -> String {
    check(pattern).map_or_else(
        |problem| problem.to_string(),
        |()| panic!("accepted: {pattern}"),
    )
}

/// Each is in the grammar of ECMA-262 with the `u` flag (22.2.1, checked by hand); that Rust takes
/// it is checked here.
#[test]
fn the_common_subset_is_accepted() {
    let patterns = [
        "",
        "abc",
        "^abc$",
        "a|b|",
        "()",
        "(?:a|b)+?",
        "[a-z0-9_-]{1,64}",
        "[-a-z]",
        "[^\\n]*",
        "[\\]\\[\\-\\\\^]",
        "[a^&~]",
        "\\d{4}-\\d{2}-\\d{2}",
        "\\w+\\b\\W\\D",
        "\\.\\*\\/\\|\\{\\}",
        "\\x41\\u0041\\u{1F600}\\n\\r\\t\\f\\v",
        "a{0}b{2,}c{2,3}?d??e{3,3}",
        "https://[^/?#]+/[0-9]+",
        "@#%&~-,:;='\"<>!`_ é",
        "((((((((((a))))))))))",
        "((a{10}){10}){10}",
    ];
    for pattern in patterns {
        check(pattern).unwrap_or_else(|problem| panic!("{pattern}: {problem}"));
        Regex::new(&format!("^(?:{pattern})$"))
            .unwrap_or_else(|error| panic!("{pattern}: {error}"));
    }
}

#[test]
fn what_is_read_differently_is_refused_with_a_way_out() {
    let cases = [
        ("a.b", "write `[^\\n]`"),
        ("\\s+", "`[ \\t\\r\\n]`"),
        ("\\S", "`[^ \\t\\r\\n]`"),
        ("\\p{L}", "Unicode classes"),
        ("(a)\\1", "back-references"),
        ("\\k<a>", "back-references"),
        ("\\0", "`\\x00`"),
        ("\\A", "leave the anchor out"),
        ("\\-", "needs no backslash"),
        ("\\é", "needs no backslash"),
        ("\\e", "not an escape"),
        ("(?=a)", "look-around"),
        ("(?!a)", "look-around"),
        ("(?<=a)", "look-around"),
        ("(?<!a)", "look-around"),
        ("(?P<x>a)", "needs no name"),
        ("(?<x>a)", "needs no name"),
        ("(?i)a", "flags"),
        ("(?>a)", "flags"),
        ("(?", "flags"),
        ("a++", "repeats a repetition"),
        ("a{2}{3}", "repeats a repetition"),
        ("\\b{start}", "nothing to repeat"),
        ("\\b+", "nothing to repeat"),
        ("^*", "nothing to repeat"),
        ("[[:alpha:]]", "do not nest"),
        ("[a&&b]", "operator"),
        ("[a~~b]", "operator"),
        ("[a--b]", "`\\-`"),
        ("[--a]", "two `-`"),
        ("[a-z-9]", "at the end of the class"),
        ("[\\d-z]", "one character to another"),
        ("[a-\\w]", "one character to another"),
        ("[\\b]", "word boundary"),
        ("[]", "empty class"),
        ("[^]]", "empty class"),
        ("\\x4", "2 hexadecimal digits"),
        ("\\u12", "4 hexadecimal digits"),
        ("\\uD83D", "`\\u{1F600}`"),
        ("\\u{110000}", "`\\u{1F600}`"),
        ("\\u{}", "one to six"),
        ("a^b", "leave out `^`"),
        ("a$b", "leave out `^`"),
        ("(a$)", "leave out `^`"),
        ("a|^b", "leave out `^`"),
    ];
    for (pattern, expected) in cases {
        let text = refused(pattern);
        assert!(text.contains(expected), "{pattern}: {text}");
    }
}

#[test]
fn what_is_no_pattern_is_refused() {
    let cases = [
        ("(a", "character 1: the group is not closed"),
        ("a)", "character 2: `)` closes no group"),
        ("[a", "character 1: the class is not closed"),
        ("[a-", "not closed"),
        ("[", "not closed"),
        ("a]", "character 2: `]` closes nothing"),
        ("a}", "`}` closes nothing"),
        ("*a", "character 1: `*` has nothing to repeat"),
        ("^*", "character 2: `*` has nothing to repeat"),
        ("ab\\b*", "character 5: `*` has nothing to repeat"),
        ("ab\\B+", "character 5: `+` has nothing to repeat"),
        ("\\u{0000041}", "one to six hexadecimal digits"),
        ("(|+)", "nothing to repeat"),
        ("a{", "expected `{n}`"),
        ("a{x}", "expected `{n}`"),
        ("a{,3}", "expected `{n}`"),
        ("a{12", "expected `{n}`"),
        ("a{3,1}", "write `{1,3}`"),
        ("[z-a]", "write `a-z`"),
        ("a\\", "nothing follows"),
    ];
    for (pattern, expected) in cases {
        let text = refused(pattern);
        assert!(text.contains(expected), "{pattern}: {text}");
    }
}

/// One for the pattern, for each character, and for each member and bracket of a class; a repetition
/// of up to `n` times is `n + 1` times what it repeats and one more.
#[test]
fn the_largest_pattern_has_twenty_thousand_states() {
    for (largest, too_large) in [
        ("a{9998}b", "a{9998}bc"),
        ("[a-c]{4998}abc", "[a-c]{4998}abcd"),
        ("[^abcdefgh]{1817}a", "[^abcdefgh]{1817}ab"),
    ] {
        check(largest).unwrap_or_else(|problem| panic!("{largest}: {problem}"));
        assert!(refused(too_large).contains("huge"), "{too_large}");
    }
}

#[test]
fn size_and_depth_are_bounded() {
    assert!(refused("((a{1000}){1000}){1000}").contains("huge"));
    assert!(refused("a{99999999999999999999}").contains("huge"));
    assert!(refused(&"(".repeat(100_000)).contains("too deep"));
}

/// No string of these tokens panics, and none that is accepted is refused by Rust.
#[test]
fn accepted_patterns_compile() {
    let tokens = [
        "a", "-", "^", "$", "|", "(", "(?:", ")", "[", "[^", "]", "{2}", "{1,3}", "{2,}", "*", "+",
        "?", "\\d", "\\W", "\\b", "\\.", "\\-", "\\n", "\\x41", "\\u{41}", "&", "~", ".", "}",
        "\\",
    ];
    let mut accepted = 0;
    // A fixed sequence of numbers that looks random (Lehmer, modulus 2^31 - 1).
    let mut seed: u64 = 1;
    for _ in 0..60_000 {
        let mut pattern = String::new();
        for _ in 0..6 {
            seed = seed * 48_271 % 0x7fff_ffff;
            let index = usize::try_from(seed).unwrap() % tokens.len();
            pattern.push_str(tokens[index]);
        }
        if check(&pattern).is_ok() {
            accepted += 1;
            let compiled = Regex::new(&format!("^(?:{pattern})$"));
            assert!(compiled.is_ok(), "{pattern}: {compiled:?}");
        }
    }
    assert!(accepted > 500, "{accepted}");
}
