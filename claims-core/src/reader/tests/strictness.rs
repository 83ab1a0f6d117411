//! What is JSON and what is not, read and skipped alike.

use super::tree::Tree;
use crate::{
    error::{Malformed, MalformedReason},
    reader::{JsonReader, MAX_DEPTH, Number, Reader},
};
use MalformedReason::{
    ControlCharacter, Depth, Escape, LoneSurrogate, Number as BadNumber, NumberOutOfRange,
    TrailingCharacters, UnexpectedCharacter, UnexpectedEnd, Utf8,
};

/// Reads a payload and reads past it; both must tell the same.
#[track_caller]
fn read(payload: &[u8]) -> Result<Tree, Malformed> {
    let tree = Tree::from_json(payload);
    let skipped = JsonReader::new(payload)
        .and_then(|mut reader| reader.skip().and_then(|()| reader.finish()));
    let shown = String::from_utf8_lossy(payload);
    assert_eq!(
        skipped,
        tree.as_ref().map(drop).map_err(Clone::clone),
        "{shown}"
    );
    tree
}

#[test]
fn accepted() {
    let cases: &[&str] = &[
        "{}",
        "[]",
        " \t\r\n{ \t\r\n} \t\r\n",
        r#"{"":0}"#,
        r#"{"a":1,"a":2}"#,
        "[[],[[]],{}]",
        "null",
        "[true,false,null]",
        "[0,-0,1,-1,10,1e0,1E+2,1e-2,0.5,-0.5,0e0,0.0e-0]",
        "1e308",
        "1e-400",
        "0e99999999999",
        r#""\"\\\/\b\f\n\r\t\u0000\uFFff""#,
        r#""\ud83d\ude00""#,
        r#""\ud7ff\ue000""#,
        "\"\u{7f}\u{80}\u{2028}\u{10ffff}\"",
        r#"{"0123456789":"0123456789\n0123456789"}"#,
    ];
    for case in cases {
        assert!(read(case.as_bytes()).is_ok(), "{case}");
    }
}

#[test]
#[allow(clippy::too_many_lines)] // One table.
fn refused() {
    let cases: &[(&[u8], MalformedReason, usize)] = &[
        // Structure.
        (b"", UnexpectedEnd, 0),
        (b"  ", UnexpectedEnd, 2),
        (b"{", UnexpectedEnd, 1),
        (b"[", UnexpectedEnd, 1),
        (b"[1", UnexpectedEnd, 2),
        (b"[1,", UnexpectedEnd, 3),
        (b"{\"a\"", UnexpectedEnd, 4),
        (b"{\"a\":", UnexpectedEnd, 5),
        (b"{\"a\":1", UnexpectedEnd, 6),
        (b"[1,]", UnexpectedCharacter, 3),
        (b"[,1]", UnexpectedCharacter, 1),
        (b"[1 2]", UnexpectedCharacter, 3),
        (b"[1,,2]", UnexpectedCharacter, 3),
        (b"{\"a\":1,}", UnexpectedCharacter, 7),
        (b"{,}", UnexpectedCharacter, 1),
        (b"{\"a\" 1}", UnexpectedCharacter, 5),
        (b"{\"a\"::1}", UnexpectedCharacter, 5),
        (b"{\"a\":}", UnexpectedCharacter, 5),
        (b"{a:1}", UnexpectedCharacter, 1),
        (b"{'a':1}", UnexpectedCharacter, 1),
        (b"{1:1}", UnexpectedCharacter, 1),
        (b"{null:1}", UnexpectedCharacter, 1),
        (b"[1}", UnexpectedCharacter, 2),
        (b"{\"a\":1]", UnexpectedCharacter, 6),
        (b"]", UnexpectedCharacter, 0),
        (b"\xef\xbb\xbf{}", UnexpectedCharacter, 0),
        (b"{}{}", TrailingCharacters, 2),
        (b"{} x", TrailingCharacters, 3),
        (b"{}\0", TrailingCharacters, 2),
        (b"{},", TrailingCharacters, 2),
        (b"\0{}", UnexpectedCharacter, 0),
        (b"\x0c{}", UnexpectedCharacter, 0),
        (b"\xc2\xa0{}", UnexpectedCharacter, 0),
        (b"{}// end", TrailingCharacters, 2),
        (b"[/* */]", UnexpectedCharacter, 1),
        // Literals.
        (b"tru", UnexpectedEnd, 3),
        (b"[nul]", UnexpectedCharacter, 4),
        (b"[True]", UnexpectedCharacter, 1),
        (b"fals\0", UnexpectedCharacter, 4),
        (b"truefalse", TrailingCharacters, 4),
        (b"undefined", UnexpectedCharacter, 0),
        // Numbers.
        (b"01", BadNumber, 1),
        (b"-01", BadNumber, 2),
        (b"00", BadNumber, 1),
        (b"00.5", BadNumber, 1),
        (b"-", UnexpectedEnd, 1),
        (b"--1", BadNumber, 1),
        (b"[-]", BadNumber, 2),
        (b"+1", UnexpectedCharacter, 0),
        (b".5", UnexpectedCharacter, 0),
        (b"-.5", BadNumber, 1),
        (b"1.", UnexpectedEnd, 2),
        (b"[1.]", BadNumber, 3),
        (b"1.e5", BadNumber, 2),
        (b"1e", UnexpectedEnd, 2),
        (b"[1e+]", BadNumber, 4),
        (b"1e5.5", TrailingCharacters, 3),
        (b"1_000", TrailingCharacters, 1),
        (b"0x10", TrailingCharacters, 1),
        (b"NaN", UnexpectedCharacter, 0),
        (b"Infinity", UnexpectedCharacter, 0),
        (b"-Infinity", BadNumber, 1),
        (b"[1e309]", NumberOutOfRange, 1),
        (b"-1e400", NumberOutOfRange, 0),
        (b"[1e99999999999]", NumberOutOfRange, 1),
        // Strings.
        (b"\"", UnexpectedEnd, 1),
        (b"\"abc", UnexpectedEnd, 4),
        (b"\"abcdefghijk", UnexpectedEnd, 12),
        (b"\"a\nb\"", ControlCharacter, 2),
        (b"\"\0\"", ControlCharacter, 1),
        (b"\"abcdefgh\x1f\"", ControlCharacter, 9),
        (b"{\"a\tb\":1}", ControlCharacter, 3),
        (b"\"\\", UnexpectedEnd, 2),
        (b"\"\\x41\"", Escape, 2),
        (b"\"\\'\"", Escape, 2),
        (b"\"\\u00g0\"", Escape, 5),
        (b"\"\\u+123\"", Escape, 3),
        (b"\"\\U0041\"", Escape, 2),
        (b"\"\\u12\"", Escape, 5),
        (b"\"\\u12", UnexpectedEnd, 5),
        (b"\"\\ud800\"", LoneSurrogate, 1),
        (b"\"\\udc00\"", LoneSurrogate, 1),
        (b"\"a\\ud800\\n\"", LoneSurrogate, 2),
        (b"\"\\ud800\\ud800\"", LoneSurrogate, 1),
        (b"\"\\ud800\\u0041\"", LoneSurrogate, 1),
        (b"\"\\ude00\\ud83d\"", LoneSurrogate, 1),
        (b"{\"\\ud800\":1}", LoneSurrogate, 2),
        (b"{\"x\":{\"y\":\"\\udfff\"}}", LoneSurrogate, 11),
        // UTF-8.
        (b"\"\xff\"", Utf8, 1),
        (b"{\"a\":\"\xed\xa0\x80\"}", Utf8, 6),
        (b"\"\xc0\x80\"", Utf8, 1),
        (b"{}\xc3", Utf8, 2),
        (b"{\0}\0", UnexpectedCharacter, 1),
    ];
    for (case, reason, offset) in cases {
        let shown = String::from_utf8_lossy(case);
        let expected = Malformed {
            reason: *reason,
            offset: *offset,
        };
        assert_eq!(read(case), Err(expected), "{shown}");
    }
}

#[test]
fn numbers_are_exact() {
    let cases = [
        ("0", Number::Unsigned(0)),
        ("-0", Number::Unsigned(0)),
        ("-0.0", Number::Unsigned(0)),
        ("0.0", Number::Float(0.0)),
        ("9", Number::Unsigned(9)),
        ("-9", Number::Negative(-9)),
        (
            "9999999999999999999",
            Number::Unsigned(9_999_999_999_999_999_999),
        ),
        ("18446744073709551615", Number::Unsigned(u64::MAX)),
        (
            "18446744073709551616",
            Number::Float(18_446_744_073_709_551_616.0),
        ),
        ("-9223372036854775807", Number::Negative(-i64::MAX)),
        ("-9223372036854775808", Number::Negative(i64::MIN)),
        (
            "-9223372036854775809",
            Number::Float(-9_223_372_036_854_775_809.0),
        ),
        ("1.0", Number::Float(1.0)),
        ("1e3", Number::Float(1000.0)),
        ("1700000000.9999999", Number::Float(1_700_000_000.999_999_9)),
        ("1.7976931348623157e308", Number::Float(f64::MAX)),
        ("5e-324", Number::Float(5e-324)),
    ];
    for (text, number) in cases {
        assert_eq!(read(text.as_bytes()), Ok(Tree::Number(number)), "{text}");
        assert_eq!(
            read(format!(" {text} ").as_bytes()),
            Ok(Tree::Number(number)),
            "{text}"
        );
    }
}

#[test]
fn digits_without_exponent_may_leave_binary64() {
    assert_eq!(
        read("9".repeat(308).as_bytes()),
        Ok(Tree::Number(Number::Float(1e308)))
    );
    let error = Malformed {
        reason: NumberOutOfRange,
        offset: 1,
    };
    assert_eq!(
        read(format!("[{}]", "9".repeat(310)).as_bytes()),
        Err(error)
    );
}

#[test]
fn nesting_is_limited() {
    let nested = |open: &str, close: &str, depth| {
        format!("{}0{}", open.repeat(depth), close.repeat(depth)).into_bytes()
    };
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        assert!(read(&nested(open, close, MAX_DEPTH)).is_ok());
        let offset = open.len() * MAX_DEPTH;
        let error = Malformed {
            reason: Depth,
            offset,
        };
        assert_eq!(read(&nested(open, close, MAX_DEPTH + 1)), Err(error));
        assert_eq!(read(open.repeat(100_000).as_bytes()), Err(error));
    }
    assert!(Depth.as_str().contains(&format!(" {MAX_DEPTH} ")));
    // Depth counts what is open, not what was.
    assert!(read(format!("[{}0]", "[[]],".repeat(1000)).as_bytes()).is_ok());
}

#[test]
fn empty_containers_count() {
    let at_limit = format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
    assert!(read(at_limit.as_bytes()).is_ok());
    let error = Malformed {
        reason: Depth,
        offset: MAX_DEPTH,
    };
    assert_eq!(
        read(format!("{}[]", "[".repeat(MAX_DEPTH)).as_bytes()),
        Err(error)
    );
}

#[test]
fn strings_of_every_length_end_where_they_end() {
    for length in 0..40 {
        let plain = "x".repeat(length);
        assert_eq!(
            read(format!("\"{plain}\"").as_bytes()),
            Ok(Tree::String(plain.clone()))
        );
        let escaped = read(format!("\"{plain}\\n{plain}\u{e9}\"").as_bytes());
        assert_eq!(escaped, Ok(Tree::String(format!("{plain}\n{plain}\u{e9}"))));
    }
}
