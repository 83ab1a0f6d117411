//! What a policy asks, by arbitrary clocks, leeways and limits, against arithmetic on 128 bits.

use std::time::Duration;

use arbitrary::{Result, Unstructured};
use claims_core::{Claims, Error, FixedClock, NumericDate, Policy, policy::PolicyBuilder};
use serde_json::Value;

use crate::oracle::{
    Audiences, Claim, Content, Faults, Outcome, Presence, Rules, declared, is_json_object, members,
};

/// A set that declares none of what a policy judges.
#[derive(Debug, Claims)]
struct Bare {}

/// A set that tells how long it lives.
#[derive(Debug, Claims)]
struct Lived {
    #[claim(lifetime(seconds))]
    lives: Option<u64>,
}

const LIVES: Claim = Claim {
    name: "lives",
    presence: Presence::Optional,
    content: Content::Unsigned,
};

const NAMES: &[&str] = &[
    "exp",
    "iat",
    "nbf",
    "aud",
    "iss",
    "sub",
    "jti",
    "nonce",
    "azp",
    "auth_time",
    "lives",
    "x",
    "y",
];
const TEXTS: &[&str] = &["a", "b", "c", "https://id.example"];

/// Tries one policy and one payload.
pub fn run(data: &[u8]) {
    // Where the bytes end, so does the case.
    let _ = case(&mut Unstructured::new(data));
}

fn case(input: &mut Unstructured<'_>) -> Result<()> {
    let nanoseconds = match input.int_in_range(0..=3)? {
        0 => u64::from(input.int_in_range(0..=999_999_999_u32)?),
        1 => 999_999_999,
        _ => 0,
    };
    let now = NumericDate::from_secs(seconds(input)?) + Duration::from_nanos(nanoseconds);
    let mut rules = Rules {
        now: i128::from(now.as_secs()) * 1_000_000_000 + i128::from(now.subsec_nanos()),
        ..Rules::default()
    };
    let builder = options(input, Policy::builder().clock(FixedClock(now)), &mut rules)?;
    let payload = payload(input, now)?;
    assert!(is_json_object(payload.as_bytes()), "{payload} is no object");
    let Ok(policy) = builder.build() else {
        return Ok(());
    };
    let members = members(&payload).expect("an object has members");
    let bare = policy.decode::<Bare>(payload.as_bytes());
    compare(bare, &rules.judge(&members), &payload);

    let mut faults = declared(&[LIVES], &members);
    rules.lifetime = Some(("lives", 1_000_000_000));
    faults.extend(rules.judge(&members));
    compare(
        policy.decode::<Lived>(payload.as_bytes()),
        &faults,
        &payload,
    );
    Ok(())
}

fn compare<T>(outcome: std::result::Result<T, Error>, faults: &Faults, payload: &str) {
    let payload = payload.as_bytes();
    match outcome {
        Ok(_) => faults.compare(&Outcome::Accepted, payload),
        Err(Error::Claims(report)) => faults.compare(&Outcome::Refused(&report), payload),
        Err(error) => panic!("{error}: {}", String::from_utf8_lossy(payload)),
    }
}

/// A time of today, or any.
fn seconds(input: &mut Unstructured<'_>) -> Result<i64> {
    Ok(match input.int_in_range(0..=3)? {
        0 => input.arbitrary()?,
        1 => *input.choose(&[i64::MIN, i64::MAX, 0, -1])?,
        _ => 1_700_000_000,
    })
}

/// A span around those that matter, or any.
fn span(input: &mut Unstructured<'_>) -> Result<Duration> {
    Ok(match input.int_in_range(0..=4)? {
        0 => Duration::new(input.arbitrary()?, input.int_in_range(0..=999_999_999)?),
        1 => Duration::from_nanos(input.int_in_range(0..=3)?),
        2 => *input.choose(&[Duration::ZERO, Duration::MAX, Duration::from_mins(5)])?,
        // So that dates of whole seconds lie just outside.
        3 => Duration::from_nanos(*input.choose(&[1, 60, 300, 360])? * 1_000_000_000 - 1),
        _ => Duration::from_secs(input.int_in_range(0..=900)?),
    })
}

fn nanoseconds(span: Duration) -> i128 {
    i128::try_from(span.as_nanos()).unwrap_or(i128::MAX)
}

fn options(
    input: &mut Unstructured<'_>,
    mut builder: PolicyBuilder,
    rules: &mut Rules,
) -> Result<PolicyBuilder> {
    rules.leeway = nanoseconds(Duration::from_mins(1));
    for _ in 0..input.int_in_range(0..=6)? {
        let text = *input.choose(TEXTS)?;
        let name = *input.choose(NAMES)?;
        match input.int_in_range(0..=15)? {
            0 => {
                let leeway = span(input)?.min(Duration::from_mins(5));
                builder = builder.leeway(leeway);
                rules.leeway = nanoseconds(leeway);
            }
            1 => {
                let most = span(input)?;
                builder = builder.max_token_age(most);
                rules.max_token_age = Some(nanoseconds(most));
            }
            2 => {
                let most = span(input)?;
                builder = builder.max_auth_age(most);
                rules.max_auth_age = Some(nanoseconds(most));
            }
            3 => {
                let most = span(input)?;
                builder = builder.max_lifetime(most);
                rules.max_lifetime = Some(nanoseconds(most));
            }
            4 => {
                builder = builder.allow_future_iat();
                rules.allow_future_iat = true;
            }
            5 => {
                builder = builder.allow_no_expiry();
                rules.allow_no_expiry = true;
            }
            6 => {
                builder = builder.issuer(text);
                rules.issuers.get_or_insert_default().push(text.to_owned());
            }
            7 => {
                builder = builder.audience(text);
                match &mut rules.audiences {
                    Audiences::OneOf(allowed) => allowed.push(text.to_owned()),
                    other => *other = Audiences::OneOf(vec![text.to_owned()]),
                }
            }
            8 => {
                builder = builder.all_audiences([text, "a"]);
                let both = [text.to_owned(), "a".to_owned()];
                match &mut rules.audiences {
                    Audiences::AllOf(wanted) => wanted.extend(both),
                    other => *other = Audiences::AllOf(both.into()),
                }
            }
            9 => {
                builder = builder.any_audience();
                rules.audiences = Audiences::Any;
            }
            10 => {
                builder = builder.subject(text);
                rules.subject = Some(text.to_owned());
            }
            11 => {
                builder = builder.nonce(text).authorized_party(text);
                rules.nonce = Some(text.to_owned());
                rules.authorized_party = Some(text.to_owned());
            }
            12 => {
                builder = builder.token_id(text);
                rules.token_id = Some(text.to_owned());
            }
            13 => {
                builder = builder.require(name);
                rules.required.push(name.to_owned());
            }
            14 => {
                builder = builder.forbid(name);
                rules.forbidden.push(name.to_owned());
            }
            _ => {
                let value = equal(input)?;
                builder = builder.equals(name, value.clone());
                rules.equals.push((name.to_owned(), value));
            }
        }
    }
    Ok(builder)
}

/// A value that a claim has to equal.
fn equal(input: &mut Unstructured<'_>) -> Result<Value> {
    Ok(match input.int_in_range(0..=3)? {
        0 => Value::Null,
        1 => Value::Bool(input.arbitrary()?),
        2 => Value::from(input.int_in_range(-2..=2_i64)?),
        _ => Value::from(*input.choose(TEXTS)?),
    })
}

fn payload(input: &mut Unstructured<'_>, now: NumericDate) -> Result<String> {
    let mut members = Vec::new();
    // Most rules are about these two: half of the payloads have both.
    let mut first: &[&str] = if input.arbitrary()? {
        &["exp", "iat"]
    } else {
        &[]
    };
    for _ in 0..input.int_in_range(0..=8)? {
        let name = match first.split_off_first() {
            Some(name) => *name,
            None => *input.choose(NAMES)?,
        };
        let value = match input.int_in_range(0..=9)? {
            0 => format!("\"{}\"", input.choose(TEXTS)?),
            1 => (*input.choose(&[
                "null",
                "true",
                "false",
                "{}",
                "[]",
                "\"\\u0061\"",
                "[\"a\",1]",
            ])?)
            .to_owned(),
            2 => format!(
                "[\"{}\",\"{}\"]",
                input.choose(TEXTS)?,
                input.choose(TEXTS)?
            ),
            3 => input.arbitrary::<i64>()?.to_string(),
            4 => number(f64::from_bits(input.arbitrary()?)),
            5 => (*input.choose(&["0", "-0.0", "1e300", "-1e300", "1e29", "1.8e29", "0.1"])?)
                .to_owned(),
            6 => {
                let offset = input.int_in_range(-1000..=1000_i64)?;
                format!("{}.5", now.as_secs().saturating_add(offset))
            }
            _ => {
                // Where a minute or five of leeway end, or anywhere near.
                let offset = match input.int_in_range(0..=1)? {
                    0 => *input.choose(&[-300, -60, 0, 1, 60, 61, 300, 301])?,
                    _ => input.int_in_range(-1000..=1000_i64)?,
                };
                now.as_secs().saturating_add(offset).to_string()
            }
        };
        members.push(format!("\"{name}\":{value}"));
    }
    Ok(format!("{{{}}}", members.join(",")))
}

fn number(number: f64) -> String {
    if number.is_finite() {
        format!("{number:e}")
    } else {
        "1".to_owned()
    }
}

/// What the corpus starts from: bytes of which every choice can be made.
pub fn seeds() -> Vec<Vec<u8>> {
    let spread = |factor: u8| {
        (0..=255_u8)
            .map(move |byte| byte.wrapping_mul(factor))
            .collect()
    };
    vec![
        vec![0; 256],
        vec![0xFF; 256],
        spread(1),
        spread(37),
        spread(101),
        spread(251),
    ]
}
