//! Sets with online checks: by themselves, embedded, tagged, generic and boxed.
#![deny(warnings)]

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use claims_core::{
    Claims, ClaimsOwned, Error, FixedClock, NumericDate, Policy, TokenId, Verified, Verifier,
    assert_claims,
    claims::{NoState, SharedState},
    jwt::{OnlineVerifier, VerifyAsync},
    online::{Stores, VersionKey},
    policy::{WithoutContext, WithoutStores},
    sets,
};

#[derive(Debug, Claims)]
pub struct Link {
    #[claim(registered, single_use, revocable, len(1..=64))]
    pub jti: String,
    #[claim(registered = "exp")]
    pub expires_at: NumericDate,
    #[claim(registered)]
    pub sub: String,
    #[claim(version_of = "sub", range(1..))]
    pub tv: u32,
}

/// What a check needs stands in sets that are embedded.
#[derive(Debug, Claims)]
pub struct Session {
    #[claim(flatten)]
    pub times: Times,
    #[claim(registered = "jti", single_use)]
    pub id: TokenId,
    #[claim(registered, revocable)]
    pub sid: String,
    #[claim(rename = "v", version_of = "user.id")]
    pub version: Count,
    #[claim(flatten)]
    pub user: Box<User>,
}

pub type Count = u64;

#[derive(Debug, Claims)]
pub struct Times {
    #[claim(registered)]
    pub exp: u64,
}

#[derive(Debug, Claims)]
pub struct User {
    #[claim(rename = "user.id")]
    pub id: u64,
}

#[derive(Debug, Claims)]
pub struct Envelope<T> {
    #[claim(flatten)]
    pub content: T,
    pub trace: String,
}

/// The check is the envelope's, and what it needs is its content's.
#[derive(Debug, Claims)]
pub struct Versioned<T> {
    #[claim(version_of = "sub")]
    pub tv: u64,
    #[claim(flatten)]
    pub content: T,
}

assert_claims!(Envelope<Link>, Versioned<Subject>);

#[derive(Debug, Claims)]
pub struct Subject {
    #[claim(registered)]
    pub sub: String,
}

/// Each variant has its own checks; two with one counter have one version.
#[derive(Debug, Claims)]
#[claims(tag = "kind")]
pub enum Token {
    Link(Link),
    Versioned(Box<Versioned<Subject>>),
    Core(sets::Core),
}

/// Views of one direction, one of them borrowed.
#[derive(Debug, Claims)]
#[claims(decode_only)]
pub struct Reading<'a> {
    #[claim(registered, single_use)]
    pub jti: &'a str,
    #[claim(registered)]
    pub exp: NumericDate,
}

/// The state is told through lifetimes, and through const and type parameters.
#[derive(Debug, Claims)]
#[claims(decode_only)]
pub struct Borrowing<'a> {
    pub label: &'a str,
    #[claim(flatten)]
    pub reading: Reading<'a>,
}

#[derive(Debug, Claims)]
#[claims(decode_only)]
pub struct Fixed<'a, const N: usize> {
    #[claim(registered)]
    pub sub: &'a str,
}

#[derive(Debug, Claims)]
#[claims(decode_only)]
pub struct Around<'a, T, const N: usize> {
    #[claim(flatten)]
    pub fixed: Fixed<'a, N>,
    #[claim(flatten)]
    pub content: T,
    #[claim(flatten)]
    pub user: User,
}

pub fn shared<T: Claims<State = SharedState>>() {}
pub fn none<T: Claims<State = NoState>>() {}

#[derive(Debug, Claims)]
#[claims(encode_only)]
pub struct Writing {
    #[claim(registered)]
    pub sub: String,
    #[claim(version_of = "sub")]
    pub tv: u64,
}

/// A set without checks is one claim of a set that has some.
#[derive(Debug, Claims)]
pub struct Holding {
    #[claim(flatten)]
    pub link: Link,
    pub user: User,
}

/// Sets of both kinds verify through stores.
pub async fn online<T>(verifier: &Verifier<T>, jwt: &str, stores: &Stores) -> Result<Verified<T>, Error>
where
    T: ClaimsOwned + Claims<Context: WithoutContext>,
{
    verifier.verify_online(jwt, stores).await
}

pub fn offline<T>(verifier: &Verifier<T>, jwt: &str) -> Result<Verified<T>, Error>
where
    T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores>,
{
    verifier.verify(jwt)
}

pub async fn all(jwt: &str, stores: &Stores, link: &Verifier<Link>, boxed: &Verifier<Box<Link>>) {
    let _ = online(link, jwt, stores).await;
    let _ = link.verify_online_with(jwt, stores, &()).await;
    let _ = online(boxed, jwt, stores).await;
}

pub async fn held(
    jwt: &str,
    stores: &Stores,
    session: &Verifier<Session>,
    token: &Verifier<Token>,
    envelope: &Verifier<Envelope<Box<Link>>>,
    core: &Verifier<sets::Core>,
) {
    let _ = online(session, jwt, stores).await;
    let _ = online(token, jwt, stores).await;
    let _ = online(envelope, jwt, stores).await;
    let _ = online(core, jwt, stores).await;
    let _ = offline(core, jwt);
}

pub fn middleware<T, V: VerifyAsync<T>>(_: &V) {}

pub fn kept(link: &OnlineVerifier<Link>, core: &Verifier<sets::Core>) {
    middleware::<Link, _>(link);
    middleware::<sets::Core, _>(core);
}

fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("nothing waits"),
    }
}

fn main() {
    let clock = FixedClock(NumericDate::from_secs(1_700_000_000));
    let policy = Policy::builder().clock(clock).build().unwrap();
    let link = br#"{"jti":"a","exp":1700000300,"sub":"u","tv":1}"#;
    // Without stores, nothing is accepted.
    let refused = now(policy.decode_online::<Link>(link, &Stores::new()));
    assert!(matches!(refused, Err(Error::Store(_))));

    // Serde reads them, and asks nobody.
    let link: Link = serde_json::from_slice(link).unwrap();
    assert_eq!(link.tv, 1);

    shared::<Borrowing<'_>>();
    shared::<Around<'_, Versioned<Subject>, 3>>();
    shared::<Envelope<Box<Link>>>();
    shared::<Token>();
    none::<Around<'_, Times, 3>>();
    none::<Fixed<'_, 3>>();
    none::<Envelope<sets::Core>>();

    let key = VersionKey::of::<Token>("https://id.example", "u");
    assert_eq!(key, VersionKey::of::<Link>("https://id.example", "u"));
    assert_eq!(key, VersionKey::of::<Envelope<Link>>("https://id.example", "u"));
}
