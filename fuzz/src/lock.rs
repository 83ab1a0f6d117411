//! Lock files: what is read is written as it was meant, and read again as the same.

use claims_core::{
    SystemClock,
    schema::{Arena, Diff, Lock},
};

use crate::exporters;

/// Tries one file.
pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let arena = Arena::new();
    let lock = match Lock::parse(text, &arena) {
        Ok(lock) => lock,
        Err(error) => {
            assert!(!error.message().is_empty() && !error.to_string().is_empty());
            return;
        }
    };
    assert!(
        serde_json::from_str::<serde_json::Value>(text).is_ok(),
        "a lock is JSON, and serde_json does not read it\n{text}"
    );
    let written = lock.to_string();
    let again = Lock::parse(&written, &arena)
        .unwrap_or_else(|error| panic!("what was written is not read: {error}\n{text}\n{written}"));
    assert_eq!(lock, again, "another lock was written\n{text}\n{written}");
    assert_eq!(written, again.to_string(), "written in two ways\n{text}");
    let diff = Diff::between(&lock, &again);
    assert!(
        diff.is_empty(),
        "a lock differs from itself\n{diff}\n{text}"
    );
    exporters::export(lock.schema());
}

/// A short lock that uses what those of the repository do not: a long one is cut by the fuzzer.
const WORDS: &str = r#"{"claims_lock":1,"set":{"name":"T","docs":["d"],"deprecated":"o","typ":"t+jwt","claims":[
    {"claim":"a","field":"b","docs":["x","y"],"deprecated":"","collides":"why","presence":"optional","shape":"string",
    "validators":["not_empty",{"len":{"min":1,"max":9}},{"pattern":"^a"},{"one_of":["a"]}],"sensitive":true},
    {"claim":"n","presence":"nullable","shape":"u8","validators":[{"range":{"min":1,"below":9}},{"equals":3}]}],
    "forbid":["f"],"deny_unknown":true,"validators":[{"validate":"p"}]}}"#;

/// What the corpus starts from: the locks of the repository, and one of a policy.
pub fn seeds() -> Vec<Vec<u8>> {
    let kept = [
        include_str!("../../examples/auth-shared/claims.lock.json"),
        include_str!("../../examples/contract/access_token.lock.json"),
        include_str!("../../examples/fluid/claims.lock.json"),
        include_str!("../../examples/netsapiens/claims.lock.json"),
        include_str!("../../examples/quickstart/claims.lock.json"),
        include_str!("../../examples/restricted-claims/claims.lock.json"),
        include_str!("../../examples/shop/shop-claims/access_token.lock.json"),
        include_str!("../../tests/tests/lock/first.lock.json"),
        WORDS,
    ];
    let policies = [fluid::policy(SystemClock), auth_shared::policy(SystemClock)];
    let policies = policies.into_iter().flatten();
    let made = policies.map(|policy| {
        Lock::of::<fluid::TokenClaims>()
            .with_policy(&policy)
            .to_string()
    });
    let all = kept.map(str::to_owned).into_iter().chain(made);
    all.map(String::into_bytes).collect()
}
