use crate::schema::{
    ClaimSchema, Literal, Schema, Shape, Validator,
    accepts::{set, shape::Fit, tests::gaps},
    testing::{leaked, string},
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

#[test]
fn what_cannot_be_told_is_named_where_it_stands() {
    let unknown = leaked(set("Unknown", ClaimSchema::new("id", "id", Shape::Unknown)));
    let known = leaked(set("Known", string("id")));
    let object = |name, object| {
        set(
            name,
            ClaimSchema::new("user", "user", Shape::Object(object)),
        )
    };
    let element: &[_] = vec![Shape::Object(known), Shape::Object(unknown)].leak();
    let array = |name, element| {
        set(
            name,
            ClaimSchema::new("users", "users", Shape::Array(element)),
        )
    };
    for (view, token, place) in [
        (object("View", known), object("Token", unknown), "user.id"),
        (
            array("View", &element[1]),
            array("Token", &element[0]),
            "users[].id",
        ),
    ] {
        let lines = gaps(&view, &token);
        let [line] = lines.as_slice() else {
            panic!("{lines:?}");
        };
        let start = format!("`{place}`: only serde knows the JSON of `Unknown.id`");
        assert!(line.starts_with(&start), "{line}");
    }
}
