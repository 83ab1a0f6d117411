use super::{function, set_function};
use crate::{
    report::{Code, Report, Violation},
    schema::{ClaimSchema, Embedded, Schema, Shape, Variant},
    validate::{
        Invalid,
        testing::{judge, judge_sensitive},
    },
};

static OPEN: &[ClaimSchema<'static>] = &[ClaimSchema::new("a", "a", Shape::Any)];
static SECRET: &[ClaimSchema<'static>] = &[ClaimSchema::new("b", "b", Shape::Any).sensitive()];
static PLAIN_SET: Schema<'static> = Schema::new("Plain").claims(OPEN);
static SECRET_SET: Schema<'static> = Schema::new("Secret").claims(SECRET);
static OUTER_SET: Schema<'static> =
    Schema::new("Outer").embedded(&[Embedded::new("inner", "", &SECRET_SET, 0)]);

static TAGGED_SET: Schema<'static> = Schema::new("Tagged").tagged(
    "kind",
    &["plain", "secret"],
    &[
        Variant::new("plain", "Plain", "", &PLAIN_SET),
        Variant::new("secret", "Secret", "", &SECRET_SET),
    ],
);

fn quoting() -> Invalid {
    Invalid::new("odd", String::from("hunter2 is odd"))
}

fn literal() -> Invalid {
    Invalid::new("odd", "must be even")
}

fn report(
    claim: &'static str,
    code: Code,
    reason: &'static str,
    message: Option<&'static str>,
) -> Report {
    let mut violation =
        Violation::new(claim, code).custom(reason, message.unwrap_or_default().to_owned());
    if message.is_none() {
        violation.hide_quotes();
    }
    let mut report = Report::default();
    report.push(violation);
    report
}

fn reasons(report: &Report) -> Vec<Option<&str>> {
    report.violations().iter().map(Violation::reason).collect()
}

#[test]
fn an_accepted_value_leaves_no_trace() {
    assert!(judge(|claim, report| function(Ok(()), claim, report)).is_empty());
    assert!(judge(|_, report| set_function(Ok(()), &PLAIN_SET, report)).is_empty());
}

#[test]
fn a_code_of_the_users_own_is_custom_and_kept_as_the_reason() {
    let found = judge(|claim, report| function(Err(literal()), claim, report));
    assert_eq!(
        found,
        report("claim", Code::Custom, "odd", Some("must be even"))
    );
    assert_eq!(reasons(&found), [Some("odd")]);
}

#[test]
fn a_stable_code_is_taken_over() {
    let invalid = Invalid::new("range", "too many");
    let found = judge(|claim, report| function(Err(invalid), claim, report));
    assert_eq!(
        found,
        report("claim", Code::Range, "range", Some("too many"))
    );
}

#[test]
fn a_sensitive_claim_keeps_only_literal_messages() {
    let found = judge(|claim, report| function(Err(quoting()), claim, report));
    assert_eq!(
        found,
        report("claim", Code::Custom, "odd", Some("hunter2 is odd"))
    );
    let found = judge_sensitive(|claim, report| function(Err(quoting()), claim, report));
    assert_eq!(found, report("claim", Code::Custom, "odd", None));
    let found = judge_sensitive(|claim, report| function(Err(literal()), claim, report));
    assert_eq!(
        found,
        report("claim", Code::Custom, "odd", Some("must be even"))
    );
}

#[test]
fn a_set_with_a_sensitive_claim_keeps_only_literal_messages() {
    let check = |invalid, schema| judge(|_, report| set_function(Err(invalid), schema, report));
    let open = report("", Code::Custom, "odd", Some("hunter2 is odd"));
    assert_eq!(check(quoting(), &PLAIN_SET), open);
    for schema in [&SECRET_SET, &OUTER_SET, &TAGGED_SET] {
        assert_eq!(
            check(quoting(), schema),
            report("", Code::Custom, "odd", None)
        );
        let literal = check(literal(), schema);
        assert_eq!(
            literal,
            report("", Code::Custom, "odd", Some("must be even"))
        );
    }
}

#[test]
fn a_set_names_the_claim_at_fault() {
    let invalid = literal().claim("a");
    let found = judge(|_, report| set_function(Err(invalid), &PLAIN_SET, report));
    assert_eq!(
        found,
        report("a", Code::Custom, "odd", Some("must be even"))
    );
}

#[test]
fn a_claim_names_a_path_inside_its_value() {
    let name = |inside: &'static str| {
        judge(|claim, report| function(Err(literal().claim(inside)), claim, report))
    };
    assert_eq!(
        name("id"),
        report("claim.id", Code::Custom, "odd", Some("must be even"))
    );
    assert_eq!(
        name("claim"),
        report("claim", Code::Custom, "odd", Some("must be even"))
    );
}

#[test]
fn two_reasons_for_one_claim_are_both_kept_and_one_reason_once() {
    let found = judge(|claim, report| {
        function(Err(Invalid::new("odd", "odd")), claim, report);
        function(Err(Invalid::new("big", "big")), claim, report);
        function(Err(Invalid::new("odd", "odd")), claim, report);
    });
    assert_eq!(reasons(&found), [Some("odd"), Some("big")]);
}
