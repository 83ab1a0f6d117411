use super::*;
use crate::report::{Date, Span};

fn text(value: &str) -> Detail {
    Detail::Text(value.to_owned().into())
}

#[test]
fn details_make_a_sentence() {
    let violation = Violation::new("role", Code::NotEqual)
        .with_expected(text("admin"))
        .with_actual(text("guest"));
    assert_eq!(
        violation.to_string(),
        r#"`role`: not the value allowed: expected "admin", found "guest""#
    );
    assert_eq!(
        Violation::new("iss", Code::Missing).to_string(),
        "`iss`: missing"
    );
    assert_eq!(Violation::new("", Code::Custom).to_string(), "refused");
}

#[test]
fn what_could_steer_a_terminal_is_escaped() {
    let violation =
        Violation::new("a\u{1b}[2J".to_owned(), Code::NotEqual).with_actual(text("\u{202e}evil"));
    assert_eq!(
        violation.to_string(),
        r#"`a\u{1b}[2J`: not the value allowed: found "\u{202e}evil""#
    );
    let custom = Violation::new("a", Code::Custom).custom("x", "line\nline".to_owned());
    assert_eq!(custom.to_string(), r"`a`: line\u{a}line");
    let foreign = Violation::new("a", Code::WrongType).foreign("bad \u{7}".to_owned());
    assert_eq!(foreign.to_string(), r"`a`: refused: bad \u{7}");
}

#[test]
fn machines_get_what_is_known() {
    let violation = Violation::new("aud[1]", Code::WrongType)
        .with_expected(Detail::Words("a string".into()))
        .with_actual(Detail::Words("null".into()));
    assert_eq!(
        serde_json::to_value(&violation).unwrap(),
        serde_json::json!({
            "claim": "aud[1]", "code": "wrong_type",
            "message": "wrong type: expected a string, found null",
            "expected": "a string", "actual": "null",
        })
    );
    let custom = Violation::new("vat", Code::Custom).custom("vat_checksum", "bad checksum");
    assert_eq!(
        serde_json::to_value(&custom).unwrap(),
        serde_json::json!({
            "claim": "vat", "code": "custom", "reason": "vat_checksum",
            "message": "bad checksum",
        })
    );
}

#[test]
fn a_program_finds_one_name_for_what_is_wrong() {
    let violation = Violation::new("vat", Code::Custom).custom("vat_checksum", "bad checksum");
    assert_eq!(violation.reason_code(), "vat_checksum");
    let violation = Violation::new("vat", Code::Custom);
    assert_eq!(violation.reason_code(), "custom");
    let violation = Violation::new("exp", Code::Expired);
    assert_eq!(
        (violation.reason(), violation.reason_code()),
        (None, "expired")
    );
}

#[test]
fn what_serde_refuses_is_refused() {
    let violation = Violation::new("a", Code::WrongType).foreign("not a prime".to_owned());
    assert_eq!(violation.to_string(), "`a`: refused: not a prime");
}

/// Numbers that are not words yet are values all the same.
#[test]
fn hiding_leaves_out_sentences_that_are_not_written_yet() {
    let end = Date(1_234_567_000_000_000);
    let (ago, leeway) = (Span(5), Span(0));
    let near = "Pin1234567".to_owned();
    for sentence in [
        Sentence::Written("1234567 is over".to_owned()),
        Sentence::NearMiss(near),
        Sentence::Expired { ago, leeway, end },
        Sentence::LifetimeOver { ago, leeway, end },
        Sentence::EmptyWindow { begin: end, end },
    ] {
        let mut violation = Violation::new("pin", Code::Expired)
            .with_actual(Detail::Integer(1_234_567))
            .telling(sentence);
        assert!(format!("{violation:?}").contains("1234567"));
        violation.hide_values();
        assert_eq!(violation, Violation::new("pin", Code::Expired));
        assert_eq!(violation.message(), "expired");
    }
}

#[test]
fn hiding_keeps_what_is_fixed_in_the_program() {
    let hidden = |mut violation: Violation| {
        violation.hide_values();
        violation
    };
    let custom = Violation::new("pin", Code::Custom);
    assert_eq!(
        hidden(custom.clone().custom("weak", "too weak")).message(),
        "too weak"
    );
    assert_eq!(
        hidden(custom.custom("weak", "1234 is weak".to_owned())).message(),
        "refused"
    );
    let foreign = Violation::new("pin", Code::WrongType).foreign("string \"1234\"".to_owned());
    assert_eq!(hidden(foreign).message(), "refused");
    let range = Violation::new("pin", Code::Range)
        .with_expected(Detail::Words("5 to 9".into()))
        .with_actual(Detail::Integer(1234));
    assert_eq!(hidden(range).message(), "out of range: expected 5 to 9");
    let nonce = Violation::new("nonce", Code::Nonce).with_expected(text("secret"));
    assert_eq!(hidden(nonce).message(), "another nonce");
}

#[test]
fn what_tells_no_value_is_not_hidden() {
    let mut plain = Violation::new("pin", Code::Length).plain("too short a pin");
    plain.hide_values();
    assert!(plain.to_string().contains("too short a pin"), "{plain}");
}

#[test]
fn words_that_may_quote_the_value_are_hidden() {
    let mut foreign = Violation::new("", Code::WrongType).foreign("1234 is no pin".to_owned());
    foreign.hide_quotes();
    assert!(!format!("{foreign:?}").contains("1234"));
}

#[test]
fn a_path_is_as_long_as_anybody_reads() {
    let mut violation = Violation::new("[0]", Code::WrongType);
    for _ in 0..200 {
        violation.prefix(&format!(".{}", "é".repeat(60)));
    }
    violation.prefix_claim("map");
    assert!(violation.claim().starts_with("map.éé") && violation.claim().ends_with('…'));
    assert!(violation.claim().len() <= LONGEST_PATH + '…'.len_utf8());
    let mut longest = Violation::new("x".repeat(LONGEST_PATH - 1), Code::WrongType);
    longest.prefix(".");
    assert!(longest.claim().len() == LONGEST_PATH && longest.claim().ends_with('x'));
}
