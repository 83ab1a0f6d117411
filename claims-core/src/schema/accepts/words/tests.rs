use crate::schema::{
    ClaimSchema, Literal, Schema, Shape, Validator,
    accepts::{set, shape::Fit, tests::gaps},
    testing::string,
};

fn set(name: &'static str, claim: ClaimSchema<'static>) -> Schema<'static> {
    Schema::new(name).claims(vec![claim].leak())
}

#[test]
fn a_constant_is_told_if_neither_side_keeps_it_to_itself() {
    const SECRET: &[Validator<'_>] = &[Validator::Equals(Literal::Text("hunter2"))];
    let read = ClaimSchema::new("secret", "secret", Shape::Boolean);
    let written = string("secret").validators(SECRET);
    for (read, written, told) in [
        (read, written, "\"hunter2\""),
        (read.sensitive(), written, "string"),
        (read, written.sensitive(), "string"),
        (read.sensitive(), written.sensitive(), "string"),
    ] {
        assert_eq!(
            gaps(&set("View", read), &set("Token", written)),
            [format!(
                "`secret`: reads boolean, but `Token.secret` may write {told}"
            )]
        );
    }
}

#[test]
fn what_cannot_be_told_of_a_claim_cannot_be_told_of_the_set_around_it() {
    let unknown = set("Unknown", ClaimSchema::new("id", "id", Shape::Unknown));
    let known = set("Known", string("id"));
    assert_eq!(set::fits(&unknown, &known), Fit::Unknown);
    assert_eq!(set::fits(&known, &unknown), Fit::Unknown);
    assert_eq!(set::fits(&known, &known), Fit::Yes);
}
