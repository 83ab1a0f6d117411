use super::*;
use crate::schema::{
    Embedded,
    accepts::tests::gaps,
    testing::{leaked, of_strings, parts, string},
};

#[test]
fn gaps_are_told_in_the_order_of_the_declaration() {
    const EMPTY: Schema<'static> = Schema::new("Producer");
    let part = leaked(of_strings("Part", &["part"]));
    for (position, order) in [
        (0, ["part", "first", "second"]),
        (1, ["first", "part", "second"]),
        (2, ["first", "second", "part"]),
    ] {
        let embedded = vec![Embedded::new("part", "", part, position)];
        let consumer = of_strings("Consumer", &["first", "second"]).embedded(embedded.leak());
        let expected =
            order.map(|name| format!("`{name}`: required, but `Producer` does not have it"));
        assert_eq!(gaps(&consumer, &EMPTY), expected);
    }
}

#[test]
fn a_map_takes_a_set_if_it_takes_the_claims_of_all_its_parts() {
    const INTEGER: Shape<'static> = Shape::Integer { min: 0, max: 255 };
    const BYTE: [ClaimSchema<'static>; 1] = [ClaimSchema::new("byte", "byte", INTEGER)];
    let bytes = Schema::new("Bytes").claims(&BYTE);
    let texts = of_strings("Texts", &["text"]);
    let both = of_strings("Both", &["text"]).embedded(parts(&[texts, bytes]));
    for (set, of_strings, of_any) in [
        (texts, Fit::Yes, Fit::Yes),
        (bytes, Fit::No, Fit::Yes),
        (texts.embedded(parts(&[texts])), Fit::Yes, Fit::Yes),
        (texts.embedded(parts(&[bytes])), Fit::No, Fit::Yes),
        (
            Schema::new("Empty").embedded(parts(&[both])),
            Fit::No,
            Fit::Yes,
        ),
        (texts.extra("rest", None, Shape::String), Fit::Yes, Fit::Yes),
        (texts.extra("rest", None, INTEGER), Fit::No, Fit::Yes),
    ] {
        assert_eq!(members_fit(Shape::String, &set), of_strings, "{set:?}");
        assert_eq!(members_fit(Shape::Any, &set), of_any, "{set:?}");
    }
}

/// A claim `user` of that shape in a set of that name.
fn user(name: &'static str, shape: Shape<'static>) -> Schema<'static> {
    let claims = vec![ClaimSchema::new("user", "user", shape)];
    Schema::new(name).claims(claims.leak())
}

#[test]
fn gaps_are_told_inside_the_sets_that_both_hold() {
    const READ: Shape<'static> = Shape::Object(&CONSUMER);
    const WRITTEN: Shape<'static> = Shape::Object(&PRODUCER);
    const CONSUMER: Schema<'static> = Schema::new("User").claims(&[string("id")]);
    const PRODUCER: Schema<'static> =
        Schema::new("Person").claims(&[string("id").presence(Presence::Optional)]);
    for (read, written, place) in [
        (READ, WRITTEN, "user.id"),
        (Shape::Nullable(&READ), WRITTEN, "user.id"),
        (Shape::Nullable(&READ), Shape::Nullable(&WRITTEN), "user.id"),
        (Shape::Array(&READ), Shape::Array(&WRITTEN), "user[].id"),
        (Shape::OneOrMany(&READ), Shape::Array(&WRITTEN), "user[].id"),
        (Shape::Map(&READ), Shape::Map(&WRITTEN), "user.*.id"),
        (
            Shape::Nullable(&Shape::Array(&READ)),
            Shape::Nullable(&Shape::Array(&WRITTEN)),
            "user[].id",
        ),
    ] {
        assert_eq!(
            gaps(&user("View", read), &user("Token", written)),
            [format!(
                "`{place}`: required, but `Person.id` may be absent"
            )]
        );
    }
}
