//! An enum of plain values, which is the type of a claim and no claims set.

use claims_core::Claims;

#[derive(Claims)]
enum Role {
    Admin,
    Clerk,
}

#[derive(Claims)]
#[serde(rename_all = "lowercase")]
enum Country {
    #[serde(rename = "de")]
    Germany,
    France,
}

#[derive(Claims)]
#[claims(rename_all = "lowercase")]
enum Plan {
    Free,
}

#[derive(Claims)]
struct Token {
    role: Role,
    country: Option<Country>,
    plan: Plan,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
