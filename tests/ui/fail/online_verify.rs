//! What asks no stores does not take a set that needs them.

use claims_core::{Claims, ClaimsOwned, NumericDate, Policy, Verifier, policy::WithoutContext};

#[derive(Debug, Claims)]
struct Link {
    #[claim(registered, single_use)]
    jti: String,
    #[claim(registered)]
    exp: NumericDate,
}

async fn verify(verifier: &Verifier<Link>, jwt: &str) {
    let _ = verifier.verify(jwt);
    let _ = verifier.verify_with(jwt, &());
    let _ = verifier.verify_in(jwt, &mut Vec::new());
    let _ = verifier.verify_in_with(jwt, &mut Vec::new(), &());
    let _ = verifier.verify_async(jwt).await;
    let _ = verifier.verify_async_with(jwt, &()).await;
}

fn decode(policy: &Policy, payload: &[u8]) {
    let _: Result<Link, _> = policy.decode(payload);
    let _ = policy.decode_with::<Link>(payload, &());
}

/// A function for any set says which sets it takes.
fn any<T: ClaimsOwned + Claims<Context: WithoutContext>>(verifier: &Verifier<T>, jwt: &str) {
    let _ = verifier.verify(jwt);
}

fn main() {}
