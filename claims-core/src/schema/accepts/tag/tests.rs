use crate::schema::{
    ClaimSchema, Literal, Presence, Schema, Validator, Variant,
    accepts::tests::gaps,
    testing::{leaked, of_strings, string},
};

/// A reader that knows `free` and, with a name, `paid`.
fn reader() -> Schema<'static> {
    let variants = vec![
        Variant::new("free", "Free", "", leaked(Schema::new("Free"))),
        Variant::new("paid", "Paid", "", leaked(of_strings("Paid", &["name"]))),
    ];
    Schema::new("View").tagged("plan", &["free", "paid"], variants.leak())
}

fn writer(plan: ClaimSchema<'static>) -> Schema<'static> {
    Schema::new("Token").claims(vec![plan].leak())
}

#[test]
fn a_tag_that_is_settled_chooses_the_variants_to_compare() {
    const PAID: &[Validator<'_>] = &[Validator::Equals(Literal::Text("paid"))];
    const OTHER: &[Validator<'_>] = &[Validator::Equals(Literal::Text("other"))];
    const ANY: &[Validator<'_>] = &[];
    for (rules, expected) in [
        (PAID, "`name`: required, but `Token` does not have it"),
        (OTHER, "`plan`: `\"other\"` is no variant of `View`"),
        (
            ANY,
            "`plan`: tells the variants of `View` apart, but `Token.plan` may be any string: `equals` or \
             `one_of` would settle it",
        ),
    ] {
        let token = writer(string("plan").validators(rules));
        assert_eq!(gaps(&reader(), &token), [expected]);
    }
}

#[test]
fn a_tag_that_is_no_tag_is_told_alone() {
    const OTHER: &[Validator<'_>] = &[Validator::Equals(Literal::Text("other"))];
    let plan = string("plan").presence(Presence::Optional);
    for plan in [plan, plan.validators(OTHER)] {
        assert_eq!(
            gaps(&reader(), &writer(plan)),
            ["`plan`: required, but `Token.plan` may be absent"]
        );
    }
}
