use std::time::Duration;

use super::{PolicyBuilder, declared::TIME_OUT, found_in, lenient};
use crate::{
    Claims, DecodeClaims, Error, Malformed, Schema,
    claims::{ContextOf, NoContext, NoState},
    decode::{self, Session},
    reader::Reader,
    schema::Variant,
};

const NONE: [&str; 0] = [];

/// An enum of which one variant has a lifetime.
#[derive(Debug)]
struct Kinds;

const TIMED: Schema<'static> = Schema::new("Timed").claims(&[TIME_OUT]);
const UNTIMED: Schema<'static> = Schema::new("Untimed");
const VARIANTS: &[Variant<'static>] = &[
    Variant::new("timed", "Timed", "", &TIMED),
    Variant::new("untimed", "Untimed", "", &UNTIMED),
];

impl Claims for Kinds {
    type Context = NoContext;
    type State = NoState;
    const SCHEMA: &'static Schema<'static> =
        &Schema::new("Kinds").tagged("kind", &["timed", "untimed"], VARIANTS);
}

impl<'de> DecodeClaims<'de> for Kinds {
    fn decode<R: Reader<'de>>(
        reader: &mut R,
        _: Option<&ContextOf<Self>>,
        session: &mut Session<'_, 'de>,
    ) -> Result<Option<Self>, Malformed> {
        let variant = decode::tag(Self::SCHEMA, reader, session)?;
        decode::unknown_variant::<Self, _>(reader, session)?;
        Ok(variant.map(|_| Self))
    }
}

fn found(policy: PolicyBuilder, payload: &str) -> Vec<String> {
    match policy.build().unwrap().decode::<Kinds>(payload.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(Error::Claims(report)) => found_in(&report),
        Err(other) => panic!("{other}"),
    }
}

/// A token that was issued ten seconds ago.
fn issued(rest: &str) -> String {
    format!(r#"{{"iat":1699999990,{rest}}}"#)
}

#[test]
fn the_token_ends_that_long_after_iat() {
    let timed = |time_out: &str| issued(&format!(r#""kind":"timed","time_out":{time_out}"#));
    assert_eq!(found(lenient(), &timed("10001")), NONE);
    assert_eq!(found(lenient(), &timed("10000")), ["time_out expired"]);
    assert_eq!(found(lenient(), &timed("10000.5")), NONE);
    assert_eq!(found(lenient(), &timed("1e300")), NONE);
    assert_eq!(found(lenient(), &timed("-1")), ["time_out expired"]);
    let leeway = lenient().leeway(Duration::from_secs(3));
    assert_eq!(found(leeway, &timed("7001")), NONE);
}

#[test]
fn a_lifetime_takes_iat() {
    let payload = r#"{"kind":"timed","time_out":10000}"#;
    assert_eq!(found(lenient(), payload), ["iat missing"]);
    let payload = r#"{"kind":"timed","time_out":10000,"iat":null}"#;
    assert_eq!(found(lenient(), payload), ["iat wrong_type"]);
    assert_eq!(found(lenient(), r#"{"kind":"timed"}"#), NONE);
    assert_eq!(
        found(lenient(), r#"{"kind":"timed","time_out":null}"#),
        NONE
    );
    assert_eq!(
        found(lenient(), &issued(r#""kind":"timed","time_out":"1""#)),
        ["time_out wrong_type"]
    );
}

#[test]
fn a_lifetime_is_no_exp() {
    let policy = super::strict();
    let payload = issued(r#""kind":"timed","time_out":20000"#);
    assert_eq!(found(policy, &payload), ["exp missing"]);
}

#[test]
fn the_longest_lifetime_bounds_the_end_that_comes_first() {
    let most = || lenient().max_lifetime(Duration::from_secs(15));
    let timed = |rest: &str| issued(&format!(r#""kind":"timed",{rest}"#));
    assert_eq!(found(most(), &timed(r#""time_out":15000"#)), NONE);
    assert_eq!(
        found(most(), &timed(r#""time_out":15001"#)),
        ["time_out lifetime_too_long"]
    );
    let both = |time_out: u32, exp: u32| timed(&format!(r#""time_out":{time_out},"exp":{exp}"#));
    assert_eq!(found(most(), &both(15_000, 1_700_009_990)), NONE);
    assert_eq!(found(most(), &both(99_000, 1_700_000_005)), NONE);
    assert_eq!(
        found(most(), &both(16_000, 1_700_009_990)),
        ["time_out lifetime_too_long"]
    );
    assert_eq!(
        found(most(), &both(99_000, 1_700_000_006)),
        ["exp lifetime_too_long"]
    );
}

#[test]
fn a_token_without_any_end_has_no_lifetime_to_bound() {
    let most = || lenient().max_lifetime(Duration::from_secs(15));
    for rest in [
        r#""kind":"timed""#,
        r#""kind":"timed","time_out":null"#,
        // A claim of the other variant.
        r#""kind":"untimed","time_out":11000"#,
    ] {
        assert_eq!(found(most(), &issued(rest)), ["exp missing"], "{rest}");
    }
    let payload = issued(r#""kind":"timed","time_out":"1""#);
    assert_eq!(found(most(), &payload), ["time_out wrong_type"]);
    let payload = r#"{"kind":"timed","time_out":1000}"#;
    assert_eq!(found(most(), payload), ["iat missing"]);
}

#[test]
fn a_lifetime_holds_for_its_own_variant() {
    assert_eq!(
        found(lenient(), &issued(r#""time_out":1,"kind":"untimed""#)),
        NONE
    );
    assert_eq!(
        found(lenient(), &issued(r#""time_out":1,"kind":"timed""#)),
        ["time_out expired"]
    );
}

#[test]
fn of_two_ends_at_one_time_exp_is_told() {
    let most = lenient().max_lifetime(Duration::from_secs(15));
    let payload = issued(r#""kind":"timed","time_out":20000,"exp":1700000010"#);
    assert_eq!(found(most, &payload), ["exp lifetime_too_long"]);
}

#[cfg(feature = "derive")]
mod two_lifetimes {
    use std::time::Duration;

    use super::{found_in, lenient};
    use crate::{Claims, Error};

    #[derive(Claims)]
    #[allow(dead_code)]
    struct Twice {
        #[claim(lifetime(seconds))]
        first: u32,
        #[claim(lifetime(seconds))]
        second: u32,
    }

    fn found(first: u32, second: u32) -> Vec<String> {
        let most = lenient().max_lifetime(Duration::from_secs(15));
        let payload = format!(r#"{{"iat":1699999990,"first":{first},"second":{second}}}"#);
        match most.build().unwrap().decode::<Twice>(payload.as_bytes()) {
            Ok(_) => Vec::new(),
            Err(Error::Claims(report)) => found_in(&report),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn the_end_that_comes_first_counts() {
        assert!(found(15, 99).is_empty() && found(99, 15).is_empty());
        assert_eq!(found(16, 99), ["first lifetime_too_long"]);
        assert_eq!(found(99, 16), ["second lifetime_too_long"]);
        assert_eq!(found(16, 16), ["first lifetime_too_long"]);
    }
}
