//! Versions of what no token can be looked up by.

use claims_core::Claims;

type Label = String;

#[derive(Claims)]
struct User {
    uid: u64,
    admin: bool,
    teams: Vec<String>,
    login: Option<String>,
    #[claim(default)]
    shard: u32,
}

#[derive(Claims)]
struct Undeclared {
    #[claim(version_of = "user")]
    tv: u64,
    user_id: String,
}

#[derive(Claims)]
struct Elsewhere {
    #[claim(version_of = "tenant")]
    tv: u64,
    #[claim(flatten)]
    user: User,
}

#[derive(Claims)]
struct Misspelled {
    #[claim(version_of = "uidd")]
    tv: u64,
    #[claim(flatten)]
    user: User,
}

#[derive(Claims)]
struct Many {
    #[claim(version_of = "admin")]
    of_flag: u64,
    #[claim(version_of = "teams")]
    of_list: u64,
    #[claim(version_of = "login")]
    of_optional: u64,
    #[claim(version_of = "shard")]
    of_default: u64,
    #[claim(version_of = "uid")]
    label: Label,
    #[claim(flatten)]
    user: User,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Undeclared>();
    claims_set::<Elsewhere>();
    claims_set::<Misspelled>();
    claims_set::<Many>();
}
