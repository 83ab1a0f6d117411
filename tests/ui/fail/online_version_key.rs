//! The key of a version, for sets that have none, or several.

use claims_core::{Claims, online::VersionKey, sets};

#[derive(Claims)]
struct Token {
    #[claim(registered)]
    sub: String,
    #[claim(flatten)]
    of_tenant: Tenant,
    #[claim(version_of = "sub")]
    tv: u64,
}

#[derive(Claims)]
struct Tenant {
    tenant: String,
    #[claim(version_of = "tenant")]
    generation: u64,
}

fn main() {
    let _ = VersionKey::of::<sets::Core>("https://id.example", "42");
    let _ = VersionKey::of::<Token>("https://id.example", "42");
}
