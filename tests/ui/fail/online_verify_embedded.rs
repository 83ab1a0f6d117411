//! A set needs the stores that a set in it needs.

use claims_core::{Claims, NumericDate, Policy, Verifier, sets};

#[derive(Debug, Claims)]
struct Link {
    #[claim(registered, single_use)]
    jti: String,
    #[claim(registered)]
    exp: NumericDate,
}

#[derive(Debug, Claims)]
struct Download {
    file: String,
    #[claim(flatten)]
    email: sets::OidcEmail,
    #[claim(flatten)]
    link: Link,
}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
enum Token {
    Core(sets::Core),
    Link(Box<Link>),
}

#[derive(Debug, Claims)]
struct Envelope<T> {
    #[claim(flatten)]
    content: T,
    trace: String,
}

fn flattened(verifier: &Verifier<Download>, jwt: &str) {
    let _ = verifier.verify(jwt);
}

fn variant(verifier: &Verifier<Token>, jwt: &str) {
    let _ = verifier.verify(jwt);
}

fn generic(verifier: &Verifier<Envelope<Link>>, jwt: &str) {
    let _ = verifier.verify(jwt);
    let _ = verifier.verify_in(jwt, &mut Vec::new());
}

fn boxed(verifier: &Verifier<Box<Link>>, jwt: &str) {
    let _ = verifier.verify(jwt);
}

fn decoded(policy: &Policy, payload: &[u8]) {
    let _ = policy.decode::<Envelope<Download>>(payload);
}

fn main() {}
