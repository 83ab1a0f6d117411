//! What every policy asks of a token, from RFC 7519, section 4.1, by arithmetic on 128 bits.

use serde_json::Value;

use super::{
    Faults, Member, Span, first,
    json::{repeated, text, type_of},
    list_of_texts,
    number::{Wire, seconds},
};

const CORE: [&str; 7] = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];

/// What a policy asks, in plain words. Times are in nanoseconds.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// What time it is.
    pub now: i128,
    /// How far clocks may be apart.
    pub leeway: i128,
    /// The issuers allowed; `None` is any, and none at all.
    pub issuers: Option<Vec<String>>,
    /// The audiences allowed.
    pub audiences: Audiences,
    /// The one subject.
    pub subject: Option<String>,
    /// The one `nonce`.
    pub nonce: Option<String>,
    /// The one `azp`.
    pub authorized_party: Option<String>,
    /// The one `jti`.
    pub token_id: Option<String>,
    /// How long ago `iat` may be.
    pub max_token_age: Option<i128>,
    /// How long ago `auth_time` may be.
    pub max_auth_age: Option<i128>,
    /// How long after `iat` the end may be.
    pub max_lifetime: Option<i128>,
    /// Whether `iat` may lie ahead.
    pub allow_future_iat: bool,
    /// Whether `exp` may be absent.
    pub allow_no_expiry: bool,
    /// Claims that have to be there.
    pub required: Vec<String>,
    /// Claims that must not.
    pub forbidden: Vec<String>,
    /// Claims that have to be a value.
    pub equals: Vec<(String, Value)>,
    /// The claim that tells how long a token lives, and the nanoseconds of its unit.
    pub lifetime: Option<(&'static str, i128)>,
}

/// Whom a token may be meant for.
#[derive(Debug, Clone, Default)]
pub enum Audiences {
    /// Nobody: a token that names an audience is refused.
    #[default]
    Unstated,
    /// Anybody.
    Any,
    /// One of these, at least.
    OneOf(Vec<String>),
    /// All of these.
    AllOf(Vec<String>),
}

impl Rules {
    /// Judges the claims of a token.
    pub fn judge(&self, members: &[Member<'_>]) -> Faults {
        let mut faults = Faults::default();
        let repeated = repeated(members);
        for name in CORE.into_iter().chain(self.judged()) {
            if repeated.contains(name) {
                faults.add(name, "duplicate");
            }
        }
        for name in ["iss", "sub", "jti"] {
            if first(members, name).is_some_and(|value| type_of(value) != "string") {
                faults.add(name, "wrong_type");
            }
        }
        self.times(members, &mut faults);
        self.parties(members, &mut faults);
        self.audience(members, &mut faults);
        self.presence(members, &mut faults);
        faults
    }

    /// The claims that the policy looks at besides the core claims.
    fn judged(&self) -> impl Iterator<Item = &str> {
        let asked = self.required.iter().chain(&self.forbidden);
        let equal = self.equals.iter().map(|(name, _)| name);
        let options = [
            self.nonce.as_ref().map(|_| "nonce"),
            self.authorized_party.as_ref().map(|_| "azp"),
            self.max_auth_age.map(|_| "auth_time"),
            self.lifetime.map(|(name, _)| name),
        ];
        let names = asked.chain(equal).map(String::as_str);
        names.chain(options.into_iter().flatten())
    }

    fn times(&self, members: &[Member<'_>], faults: &mut Faults) {
        let [expires, begins, issued] = ["exp", "nbf", "iat"].map(|name| {
            let value = first(members, name);
            let time = value.and_then(seconds);
            if value.is_some() && time.is_none() {
                faults.add(name, "wrong_type");
            }
            (value.is_some(), time)
        });
        let both = |span: Span, holds: &dyn Fn(i128) -> bool| [holds(span.low), holds(span.high)];
        let (latest, earliest) = (self.now + self.leeway, self.now - self.leeway);
        if let Some(end) = expires.1 {
            faults.add_if(both(end, &|end| end <= earliest), "exp", "expired");
        } else if !expires.0 && !self.allow_no_expiry {
            faults.add("exp", "missing");
        }
        if let Some(begin) = begins.1 {
            faults.add_if(both(begin, &|it| it > latest), "nbf", "not_yet_valid");
            if let Some(end) = expires.1 {
                let empty = [begin.low >= end.high, begin.high >= end.low];
                faults.add_if(empty, "nbf", "empty_window");
            }
        }
        if let Some(at) = issued.1 {
            if !self.allow_future_iat {
                faults.add_if(both(at, &|it| it > latest), "iat", "issued_in_future");
            }
            if let Some(most) = self.max_token_age {
                let old = |at: i128| self.now.saturating_sub(at) > most + self.leeway;
                faults.add_if(both(at, &old), "iat", "too_old");
            }
        } else if !issued.0 && (self.max_token_age.is_some() || self.max_lifetime.is_some()) {
            faults.add("iat", "missing");
        }
        if let Some(most) = self.max_auth_age {
            match first(members, "auth_time") {
                None => faults.add("auth_time", "missing"),
                Some(value) => match seconds(value) {
                    None => faults.add("auth_time", "wrong_type"),
                    Some(at) => {
                        let old = |at: i128| self.now.saturating_sub(at) > most + self.leeway;
                        faults.add_if(both(at, &old), "auth_time", "too_old");
                        let ahead = both(at, &|it| it > latest);
                        faults.add_if(ahead, "auth_time", "issued_in_future");
                    }
                },
            }
        }
        self.lifetimes(members, expires, issued, faults);
    }

    /// The end that a lifetime sets, and how far from `iat` the first of both ends is.
    fn lifetimes(
        &self,
        members: &[Member<'_>],
        expires: (bool, Option<Span>),
        issued: (bool, Option<Span>),
        faults: &mut Faults,
    ) {
        let mut ends = Vec::new();
        if let Some(end) = expires.1 {
            ends.push(("exp", end));
        }
        if let Some((claim, unit)) = self.lifetime
            && let Some(value) = first(members, claim).filter(|value| *value != "null")
        {
            match (Wire::of(value), issued) {
                (None, _) => return faults.add(claim, "wrong_type"),
                (Some(_), (false, _)) => return faults.add("iat", "missing"),
                (Some(_), (true, None)) => return,
                (Some(number), (true, Some(issued))) => {
                    let span = number.nanoseconds(unit);
                    let end = Span {
                        low: issued.low.saturating_add(span.low),
                        high: issued.high.saturating_add(span.high),
                    };
                    let over = |end: i128| end.saturating_add(self.leeway) <= self.now;
                    faults.add_if([over(end.low), over(end.high)], claim, "expired");
                    ends.push((claim, end));
                }
            }
        }
        let Some(most) = self.max_lifetime else {
            return;
        };
        if ends.is_empty() && !expires.0 {
            return faults.add("exp", "missing");
        }
        let (Some(issued), false) = (issued.1, expires.0 && expires.1.is_none()) else {
            return;
        };
        let Some(soonest) = ends.iter().map(|(_, end)| end.high).min() else {
            return;
        };
        for (claim, end) in &ends {
            let long = |end: i128, issued: i128| {
                // What lies beyond all arithmetic has no distance.
                end >= i128::MAX - 2 || end <= i128::MIN + 2 || end.saturating_sub(issued) > most
            };
            let long = [long(end.low, issued.high), long(end.high, issued.low)];
            // The claim that ends first is told, `exp` if both end at once; which one that is may hang on
            // a nanosecond.
            let comes_first = ends.iter().all(|(other, at)| match *other {
                other if other == *claim => true,
                "exp" => end.high < at.low,
                _ => end.high <= at.low,
            });
            if comes_first {
                faults.add_if(long, claim, "lifetime_too_long");
            } else if end.low <= soonest && long.contains(&true) {
                faults.add_possible(*claim, "lifetime_too_long");
            }
        }
    }

    fn parties(&self, members: &[Member<'_>], faults: &mut Faults) {
        let equal = |name: &str, code: &str, allowed: Option<&[String]>, faults: &mut Faults| {
            let Some(allowed) = allowed else {
                return;
            };
            match first(members, name) {
                None => faults.add(name, "missing"),
                Some(value) => match text(value) {
                    None => faults.add(name, "wrong_type"),
                    Some(text) if !allowed.contains(&text) => faults.add(name, code),
                    Some(_) => {}
                },
            }
        };
        let one = |value: &Option<String>| value.clone().map(|value| vec![value]);
        equal("iss", "issuer", self.issuers.as_deref(), faults);
        for (name, code, value) in [
            ("sub", "subject", &self.subject),
            ("jti", "token_id", &self.token_id),
            ("nonce", "nonce", &self.nonce),
            ("azp", "authorized_party", &self.authorized_party),
        ] {
            equal(name, code, one(value).as_deref(), faults);
        }
    }

    fn audience(&self, members: &[Member<'_>], faults: &mut Faults) {
        let Some(value) = first(members, "aud") else {
            if let Audiences::OneOf(_) | Audiences::AllOf(_) = self.audiences {
                faults.add("aud", "missing");
            }
            return;
        };
        let named = match text(value) {
            Some(text) => vec![text],
            None if type_of(value) == "array" => {
                // Those that are strings count, whatever else is wrong.
                list_of_texts("aud", value, faults);
                let elements = super::text_list(value).unwrap_or_default();
                elements.into_iter().filter_map(text).collect()
            }
            None => return faults.add("aud", "wrong_type"),
        };
        let refused = match &self.audiences {
            Audiences::Unstated => true,
            Audiences::Any => false,
            Audiences::OneOf(allowed) => !allowed.iter().any(|one| named.contains(one)),
            Audiences::AllOf(wanted) => !wanted.iter().all(|one| named.contains(one)),
        };
        if refused {
            faults.add("aud", "audience");
        }
    }

    fn presence(&self, members: &[Member<'_>], faults: &mut Faults) {
        for name in &self.required {
            match first(members, name) {
                None => faults.add(name, "missing"),
                Some("null") if !CORE.contains(&name.as_str()) => faults.add(name, "missing"),
                Some(_) => {}
            }
        }
        for name in &self.forbidden {
            if first(members, name).is_some() {
                faults.add(name, "forbidden");
            }
        }
        for (name, expected) in &self.equals {
            match first(members, name) {
                None => faults.add(name, "missing"),
                Some(value) => match same(value, expected) {
                    Some(true) => {}
                    Some(false) => faults.add(name, "not_equal"),
                    None => faults.add_possible(name, "not_equal"),
                },
            }
        }
    }
}

/// Whether both are the same value; `None` for what is not worth telling here.
fn same(value: &str, expected: &Value) -> Option<bool> {
    match expected {
        Value::Null => Some(value == "null"),
        Value::Bool(expected) => Some(value == if *expected { "true" } else { "false" }),
        Value::String(expected) => Some(text(value).is_some_and(|text| text == *expected)),
        Value::Number(expected) => {
            let expected = i128::from(expected.as_i64()?);
            match Wire::of(value) {
                None => Some(false),
                Some(Wire::Integer(found)) => Some(found == expected),
                #[allow(clippy::cast_precision_loss)] // What is below 2^53 is exact.
                Some(Wire::Binary64(found)) if expected.abs() < 1 << 53 => {
                    #[allow(clippy::float_cmp)] // Exact.
                    Some(found == expected as f64)
                }
                Some(_) => None,
            }
        }
        Value::Array(_) | Value::Object(_) => None,
    }
}
