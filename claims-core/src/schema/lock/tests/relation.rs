//! A diff against the relation that it rests on: consumers break if and only if the old set could
//! refuse a token of the new one.

use super::arbitrary::Arbitrary;
use crate::schema::lock::{Arena, Diff, Effect, Lock};

#[test]
fn a_diff_is_empty_if_and_only_if_nothing_changed() {
    let (mut same, mut other) = (0, 0);
    for seed in 0..2000 {
        let arena = Arena::new();
        let mut arbitrary = Arbitrary::new(&arena, seed);
        let old = arbitrary.schema();
        let new = arbitrary.changed(&old);
        let diff = Diff::between(&Lock::new(old), &Lock::new(new));
        assert_eq!(diff.is_empty(), old == new, "{seed}\n{old:#?}\n{new:#?}");
        if old == new {
            same += 1;
        } else {
            other += 1;
        }
    }
    assert!(same > 50 && other > 500, "{same} {other}");
}

#[test]
fn who_breaks_is_what_the_contract_check_says() {
    let (mut refused, mut accepted, mut stricter) = (0, 0, 0);
    for seed in 0..6000 {
        let arena = Arena::new();
        let mut arbitrary = Arbitrary::plain(&arena, seed);
        let old = arbitrary.schema();
        let new = arbitrary.changed(&old);
        // Some arbitrary sets refuse their own tokens: nothing can be said of them.
        if old.accepts(&old).is_err() || new.accepts(&new).is_err() {
            continue;
        }
        let diff = Diff::between(&Lock::new(old), &Lock::new(new));
        let has = |effect| diff.changes().iter().any(|change| change.has(effect));
        let forward = old.accepts(&new);
        assert_eq!(
            has(Effect::Consumers),
            forward.is_err(),
            "seed {seed}\n{diff}\n{forward:?}"
        );
        // What a verifier accepts is more than what the type writes.
        let backward = new.accepts(&old);
        assert!(
            has(Effect::Tokens) || backward.is_ok(),
            "seed {seed}\n{diff}\n{backward:?}"
        );
        refused += usize::from(forward.is_err());
        stricter += usize::from(backward.is_err());
        accepted += usize::from(forward.is_ok() && old != new);
    }
    assert!(
        refused > 200 && accepted > 200 && stricter > 200,
        "{refused} {accepted} {stricter}"
    );
}
