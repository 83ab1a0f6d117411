//! What the tokens are read into.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use claims_core::{
    Audience, Claims, Error, FixedClock, NumericDate, OneOrMany, Policy, Scope, Verifier,
    jwt::{Algorithm, DecodingKey},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{NOW, SECRET};

/// Claims of every kind of declared type.
#[derive(Debug, Claims)]
pub(crate) struct Declared {
    #[claim(registered)]
    pub(crate) aud: Option<Audience>,
    #[claim(registered)]
    pub(crate) scope: Option<Scope>,
    #[claim(len(..=4))]
    pub(crate) short: Option<String>,
    #[claim(pattern = "(a|aa)*b")]
    pub(crate) pattern: Option<String>,
    #[claim(format = "uri")]
    pub(crate) link: Option<String>,
    #[claim(format = "email")]
    pub(crate) mailbox: Option<String>,
    #[claim(contains = "needle")]
    pub(crate) list: Option<Vec<String>>,
    pub(crate) numbers: Option<Vec<u8>>,
    pub(crate) real: Option<f64>,
    pub(crate) whole: Option<i64>,
    pub(crate) set: Option<BTreeSet<String>>,
    pub(crate) map: Option<BTreeMap<String, u8>>,
    pub(crate) several: Option<OneOrMany<String>>,
}

/// Takes nothing that is not declared.
#[derive(Debug, Claims)]
#[claims(deny_unknown, forbid("nonce"))]
pub(crate) struct Closed {}

/// Takes every other claim, of one type.
#[derive(Debug, Claims)]
pub(crate) struct Open {
    #[claim(registered)]
    pub(crate) exp: NumericDate,
    #[claim(registered)]
    pub(crate) aud: Audience,
    #[claim(extra)]
    pub(crate) rest: BTreeMap<String, String>,
}

/// Takes every other claim, whatever it is.
#[derive(Debug, Claims)]
pub(crate) struct Anything {
    #[claim(registered)]
    pub(crate) exp: NumericDate,
    #[claim(registered)]
    pub(crate) aud: Audience,
    #[claim(extra)]
    pub(crate) rest: BTreeMap<String, Value>,
}

/// One kind of several.
#[derive(Debug, Claims)]
#[claims(tag = "kind")]
pub(crate) enum Tagged {
    Declared(Box<Declared>),
    Closed(Closed),
}

/// Sets and foreign values that stand in each other.
#[derive(Debug, Claims)]
pub(crate) struct Nested {
    pub(crate) node: Option<Node8>,
    #[claim(default)]
    pub(crate) nodes: Vec<Node8>,
    pub(crate) tree: Option<Tree8>,
    pub(crate) foreign: Option<Foreign>,
    pub(crate) turns: Option<Turns>,
}

/// A set holds no set of its own type: its schema is a tree, and would have no end. So declarations say
/// how deep sets stand in each other.
macro_rules! in_each_other {
    ($($node:ident $tree:ident $branch:ident of $inner:ident $inner_tree:ident,)*) => {$(
        #[derive(Debug, Claims)]
        pub(crate) struct $node {
            pub(crate) node: Option<$inner>,
        }

        #[derive(Debug, Claims)]
        #[claims(tag = "kind")]
        pub(crate) enum $tree {
            #[claims(value = "Branch")]
            Branch($branch),
            #[claims(value = "Leaf")]
            Leaf(Leaf),
        }

        #[derive(Debug, Claims)]
        pub(crate) struct $branch {
            pub(crate) tree: $inner_tree,
        }
    )*};
}

in_each_other! {
    Node1 Tree1 Branch1 of Leaf Leaf,
    Node2 Tree2 Branch2 of Node1 Tree1,
    Node3 Tree3 Branch3 of Node2 Tree2,
    Node4 Tree4 Branch4 of Node3 Tree3,
    Node5 Tree5 Branch5 of Node4 Tree4,
    Node6 Tree6 Branch6 of Node5 Tree5,
    Node7 Tree7 Branch7 of Node6 Tree6,
    Node8 Tree8 Branch8 of Node7 Tree7,
}

#[derive(Debug, Claims)]
pub(crate) struct Leaf {}

/// Known to serde alone.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Foreign {
    pub(crate) next: Option<Box<Foreign>>,
}

/// Known to serde alone, which asks this library for what stands inside.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Turns {
    pub(crate) next: Option<Box<OneOrMany<Turns>>>,
}

/// Claims that a profile looks into.
#[derive(Debug, Claims)]
#[claims(profile = "set")]
pub(crate) struct SecurityEvents {
    #[claim(registered)]
    pub(crate) iss: String,
    #[claim(registered)]
    pub(crate) iat: NumericDate,
    #[claim(registered)]
    pub(crate) jti: String,
    #[claim(registered)]
    pub(crate) events: BTreeMap<String, BTreeMap<String, String>>,
}

/// Verifies a token as one of these sets.
pub(crate) trait Verified {
    fn verify(token: &str) -> Result<(), Error>;
}

macro_rules! verified {
    ($($set:ident)*) => {$(
        impl Verified for $set {
            fn verify(token: &str) -> Result<(), Error> {
                static VERIFIER: LazyLock<Verifier<$set>> = LazyLock::new(|| {
                    let policy = Policy::builder()
                        .audience("orders")
                        .any_issuer()
                        .clock(FixedClock(NumericDate::from_secs(NOW)))
                        .build()
                        .unwrap();
                    Verifier::builder()
                        .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
                        .policy(policy)
                        // The limit itself would be a bound.
                        .max_token_len(usize::MAX)
                        .build()
                        .unwrap()
                });
                VERIFIER.verify(token).map(drop)
            }
        }
    )*};
}

verified!(Declared Nested Closed Open Anything Tagged SecurityEvents);
