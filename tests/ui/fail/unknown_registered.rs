//! Nothing of that name is registered.

use claims_core::Claims;

#[derive(Claims)]
struct Misspelled {
    #[claim(registered)]
    isss: String,
    #[claim(registered = "emial")]
    mail: String,
}

#[derive(Claims)]
struct Private {
    #[claim(registered = "xyz")]
    tenant: String,
}

#[derive(Claims)]
struct Retired {
    #[claim(registered)]
    secboot: bool,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Misspelled>();
    claims_set::<Private>();
    claims_set::<Retired>();
}
