//! The suite for Redis, and what only a Redis can come to. Each test has a server of its own.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what goes wrong here is a test that fails"
)]

mod access;
mod emptied;
mod entries;
mod full;
mod instance;
mod lost;

use claims_stores_tests::{redis::RedisServer, suite, suite_of_shared, suite_of_stoppable};

suite!(Some(RedisServer::durable()));
suite_of_stoppable!(Some(RedisServer::durable()));
suite_of_shared!(Some(RedisServer::durable()));
