//! What the relation says, held against what decoding does: a consumer that enforces the token's checks
//! refuses every token that the issuer has ended, and one that does not takes some of them.

use std::sync::Arc;

use crate::{
    Claims, FixedClock, NumericDate, Policy,
    claims::ClaimsOwned,
    online::{
        MemoryReplayStore, MemoryRevocationStore, MemoryTokenVersions, RevocationKey, Stores,
        VersionKey, tests::now,
    },
};

const NOW: NumericDate = NumericDate::from_secs(1_700_000_000);
const PAYLOAD: &[u8] = br#"{"iss":"i","sub":"ann","tv":3,"sid":"s","jti":"j","exp":1700000300}"#;

macro_rules! sets {
    ($($name:ident { $tv:meta, $sid:meta, $jti:meta })*) => {$(
        #[derive(Claims)]
        #[allow(dead_code)]
        struct $name {
            #[claim(registered)]
            sub: String,
            #[$tv]
            tv: u64,
            #[$sid]
            sid: String,
            #[$jti]
            jti: String,
            #[claim(registered)]
            exp: NumericDate,
        }
    )*};
}

sets! {
    Token { claim(version_of = "sub"), claim(registered, revocable), claim(registered, single_use) }
    WithoutVersion { doc = "None.", claim(registered, revocable), claim(registered, single_use) }
    WithoutRevocation { claim(version_of = "sub"), claim(registered), claim(registered, single_use) }
    WithoutSingleUse { claim(version_of = "sub"), claim(registered, revocable), claim(registered) }
    OtherVersion { claim(version_of = "jti"), claim(registered, revocable), claim(registered, single_use) }
}

/// What the issuer does to a token.
#[derive(Debug, Clone, Copy, PartialEq)]
enum End {
    Logout,
    Revocation,
    Use,
}

/// Whether a token is taken after that, or after none of it.
fn takes<T: ClaimsOwned<Context = crate::claims::NoContext>>(end: Option<End>) -> bool {
    let policy = Policy::builder()
        .any_issuer()
        .clock(FixedClock(NOW))
        .build()
        .unwrap();
    let replay = Arc::new(MemoryReplayStore::new(10).clock(FixedClock(NOW)));
    let versions = MemoryTokenVersions::new(10);
    let revocation = MemoryRevocationStore::new(10).clock(FixedClock(NOW));
    let version = if end == Some(End::Logout) { 4 } else { 3 };
    let ann = VersionKey::of::<Token>("i", "ann");
    now(versions.raise(&ann, version)).unwrap();
    if end == Some(End::Revocation) {
        let until = NumericDate::from_secs(1_700_000_300);
        let session = RevocationKey::session("i", "s");
        now(revocation.revoke(&session, until)).unwrap();
    }
    let stores = Stores::new()
        .replay(replay)
        .versions(versions)
        .revocation(revocation);
    if end == Some(End::Use) {
        now(policy.decode_online::<Token>(PAYLOAD, &stores)).unwrap();
    }
    now(policy.decode_online::<T>(PAYLOAD, &stores)).is_ok()
}

/// What is taken although it has ended, of all that a set which enforces the token's checks refuses.
fn taken<T: ClaimsOwned<Context = crate::claims::NoContext>>() -> Vec<End> {
    let mut taken = vec![End::Logout, End::Revocation, End::Use];
    taken.retain(|end| takes::<T>(Some(*end)));
    // A set without a gap takes what has not ended, and ends nothing by itself.
    let enforces = T::SCHEMA.enforces(Token::SCHEMA).is_ok();
    assert_eq!(enforces, taken.is_empty() && takes::<T>(None));
    taken
}

#[test]
fn a_consumer_that_enforces_takes_no_token_that_has_ended() {
    assert_eq!(taken::<Token>(), []);
    assert_eq!(taken::<WithoutVersion>(), [End::Logout]);
    assert_eq!(taken::<WithoutRevocation>(), [End::Revocation]);
    assert_eq!(taken::<WithoutSingleUse>(), [End::Use]);
}

#[test]
fn the_version_of_another_claim_refuses_every_token() {
    assert_eq!(taken::<OtherVersion>(), []);
    assert!(!takes::<OtherVersion>(None));
}
