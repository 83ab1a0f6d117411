//! Sets inside claims.

use crate::assert_diff;

#[test]
fn a_set_inside_a_claim_is_compared_claim_by_claim() {
    assert_diff!(
        {
            pub struct T { pub user: User }
            #[derive(Claims)]
            pub struct User { pub id: String, pub age: Option<u8> }
        }
        {
            pub struct T { pub user: User }
            #[derive(Claims)]
            #[claims(deny_unknown)]
            pub struct User { pub id: Option<String>, pub age: u8 }
        }
        "C `user.id`: required -> optional"
        "T `user.age`: optional -> required"
        "T `user`: undeclared claims ignored -> refused"
    );
}

#[test]
fn whatever_stands_around_it() {
    assert_diff!(
        {
            pub struct T { pub list: Vec<Seat>, pub map: BTreeMap<String, Seat>, pub maybe: Vec<Option<Seat>>, pub one: OneOrMany<Seat> }
            #[derive(Claims)]
            pub struct Seat { #[claim(range(1..=9))] pub row: u8 }
        }
        {
            pub struct T { pub list: Vec<Seat>, pub map: BTreeMap<String, Seat>, pub maybe: Vec<Option<Seat>>, pub one: OneOrMany<Seat> }
            #[derive(Claims)]
            pub struct Seat { #[claim(range(1..=8))] pub row: u8 }
        }
        "T `list[].row`: range(1..=9) -> range(1..=8)"
        "T `map.*.row`: range(1..=9) -> range(1..=8)"
        "T `maybe[].row`: range(1..=9) -> range(1..=8)"
        "T `one[].row`: range(1..=9) -> range(1..=8)"
    );
}

#[test]
fn a_set_for_something_else_is_another_type() {
    assert_diff!(
        {
            pub struct T { pub user: User }
            #[derive(Claims)]
            pub struct User { pub id: String }
        }
        {
            pub struct T { pub user: Vec<User> }
            #[derive(Claims)]
            pub struct User { pub id: String }
        }
        "C `user`: `User` -> `User`[]"
        "T `user`: `User` -> `User`[]"
    );
}

#[test]
fn a_core_name_inside_a_claim_is_a_name_like_any_other() {
    assert_diff!(
        {
            pub struct T { pub inner: Inner }
            #[derive(Claims)]
            #[claims(deny_unknown)]
            pub struct Inner { #[claim(registered)] pub sub: String }
        }
        {
            pub struct T { pub inner: Inner }
            #[derive(Claims)]
            #[claims(deny_unknown)]
            pub struct Inner { #[claim(registered)] pub sub: Option<String>, #[claim(registered)] pub iss: Option<String> }
        }
        "C `inner.sub`: required -> optional"
        "C `inner.iss`: new: optional string"
    );
}
