//! Every type against every other one, as producer and as consumer.

use std::collections::BTreeSet;

use claims_core::{
    Claims, ClaimsOwned, Error, FixedClock, NumericDate, Policy, Schema,
    claims::{NoContext, NoState},
};
use serde::Serialize;

/// One type: what is declared of it, what it reads, and tokens that it writes.
pub(crate) struct Contestant {
    pub(crate) name: &'static str,
    pub(crate) schema: &'static Schema<'static>,
    /// The claims of a payload that are refused; none means that it is accepted.
    pub(crate) refused: fn(&[u8]) -> Option<Vec<String>>,
    pub(crate) tokens: BTreeSet<Vec<u8>>,
}

impl Contestant {
    /// Writes every payload of the pool that the type accepts.
    pub(crate) fn new<T>(name: &'static str, pool: &[String]) -> Self
    where
        T: ClaimsOwned + Claims<Context = NoContext, State = NoState> + Serialize,
    {
        let tokens = pool
            .iter()
            .filter_map(|payload| policy().decode::<T>(payload.as_bytes()).ok())
            .filter_map(|value| serde_json::to_vec(&value).ok())
            // A token of the type is one that it accepts itself.
            .filter(|token| refused::<T>(token).is_none())
            .collect();
        Self {
            name,
            schema: T::SCHEMA,
            refused: refused::<T>,
            tokens,
        }
    }
}

fn refused<T>(payload: &[u8]) -> Option<Vec<String>>
where
    T: ClaimsOwned + Claims<Context = NoContext, State = NoState>,
{
    match policy().decode::<T>(payload) {
        Ok(_) => None,
        Err(Error::Claims(report)) => Some(
            report
                .violations()
                .iter()
                .map(|violation| violation.claim().to_owned())
                .collect(),
        ),
        Err(other) => panic!("{other}"),
    }
}

/// Everything that is no property of the types is left out: issuer, audience, time.
fn policy() -> Policy {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .allow_no_expiry()
        .allow_future_iat()
        .clock(FixedClock(NumericDate::MIN))
        .build()
        .unwrap()
}

/// Declares types and lists them.
macro_rules! contestants {
    ($($(#[$attribute:meta])* $name:ident { $($body:tt)* })*) => {
        $(
            #[derive(Debug, claims_core::Claims)]
            $(#[$attribute])*
            struct $name { $($body)* }
        )*

        /// Each of them with its tokens.
        fn structs(pool: &[String]) -> Vec<$crate::contestants::Contestant> {
            vec![$($crate::contestants::Contestant::new::<$name>(stringify!($name), pool)),*]
        }
    };
}
pub(crate) use contestants;

/// A pair that the relation refuses although no token of the pool is refused: consumer, producer,
/// and the claim.
pub(crate) type Strict = (&'static str, &'static str, &'static str);

/// Holds the relation against decoding, for every pair of types and every token.
///
/// It must never say yes where a token is refused, and where it names a claim some token must be
/// refused for that claim, except where `strict` says that it is stricter than it needs to be.
pub(crate) fn hold(all: &[Contestant], strict: &[Strict]) {
    let mut wrong = Vec::new();
    let mut stricter = BTreeSet::new();
    for consumer in all {
        for producer in all {
            let found: BTreeSet<String> = producer
                .tokens
                .iter()
                .filter_map(|token| (consumer.refused)(token))
                .flatten()
                .map(|path| first(&path).to_owned())
                .collect();
            match consumer.schema.accepts(producer.schema) {
                Ok(()) if found.is_empty() => {}
                Ok(()) => wrong.push(format!(
                    "`{}` accepts `{}`, but a token is refused for {found:?}",
                    consumer.name, producer.name
                )),
                Err(refused) => {
                    for name in names(&refused.to_string()) {
                        let whole = name.is_empty() && !found.is_empty();
                        if !whole && !found.contains(&name) {
                            let known = strict.iter().find(|known| {
                                (known.0, known.1, known.2) == (consumer.name, producer.name, &name)
                            });
                            match known {
                                Some(known) => _ = stricter.insert(*known),
                                None => wrong.push(format!(
                                    "{refused}\n  (no token is refused for `{name}`)"
                                )),
                            }
                        }
                    }
                }
            }
        }
    }
    for known in strict {
        if !stricter.contains(known) {
            wrong.push(format!("no longer stricter than needed: {known:?}"));
        }
    }
    let idle = all.iter().filter(|one| one.tokens.is_empty());
    wrong.extend(idle.map(|one| format!("`{}` has no token", one.name)));
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The claims that a message names, one for each line.
fn names(message: &str) -> BTreeSet<String> {
    message
        .lines()
        .filter_map(|line| line.strip_prefix("  - "))
        // Two meanings of one name: decoding cannot tell them apart.
        .filter(|line| !line.contains("(`collides`)") && !line.contains("held to `lifetime("))
        .map(|line| match line.strip_prefix('`') {
            Some(path) => first(path.split('`').next().unwrap_or_default()).to_owned(),
            // A rule about the whole set.
            None => String::new(),
        })
        .collect()
}

/// `user` of `user.ids[0]`.
fn first(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default()
}
