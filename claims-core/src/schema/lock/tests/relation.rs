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

/// A file may nest as deeply as the reader lets it, and threads have little room.
#[test]
fn deep_locks_are_compared_in_one_go() {
    let wraps = [
        r#"{"object": {"name": "S", "claims": [{"claim": "c", "shape": INNER}]}}"#,
        r#"{"array": INNER}"#,
        r#"{"nullable": INNER}"#,
        r#"{"one_or_many": INNER}"#,
        r#"{"map": INNER}"#,
        r#"{"union": [INNER]}"#,
    ];
    for wrap in wraps {
        let nested = |innermost: &str| {
            let shape = |levels| {
                let mut shape = format!("\"{innermost}\"");
                for _ in 0..levels {
                    shape = wrap.replace("INNER", &shape);
                }
                format!(
                    r#"{{"claims_lock": 1, "set": {{"name": "T", "claims": [{{"claim": "c", "shape": {shape}}}]}}}}"#
                )
            };
            let fits = |levels: &usize| Lock::parse(&shape(*levels), &Arena::new()).is_ok();
            shape((0..100).take_while(fits).last().unwrap())
        };
        let (first, second) = (Arena::new(), Arena::new());
        let old = Lock::parse(&nested("u8"), &first).unwrap();
        let new = Lock::parse(&nested("u16"), &first).unwrap();
        let diff = Diff::between(&old, &new);
        assert_eq!(diff.changes().len(), 1);
        assert!(diff.changes()[0].has(Effect::Consumers), "{diff}");
        assert!(old.schema().accepts(new.schema()).is_err());
        assert_eq!(Lock::parse(&old.to_string(), &second), Ok(old.clone()));
    }
}
