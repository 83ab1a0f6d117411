//! The same walk, with Redis in the place of the file.

use std::process::Command;

use claims_stores_tests::redis::RedisServer;

#[test]
fn every_answer_is_as_expected_with_redis() {
    let redis = RedisServer::durable();
    let walk = Command::new(env!("CARGO_BIN_EXE_shop-walk"))
        .env("SHOP_REDIS_URL", redis.url())
        .output()
        .unwrap();
    let transcript = String::from_utf8_lossy(&walk.stdout);
    let errors = String::from_utf8_lossy(&walk.stderr);
    assert!(walk.status.success(), "{transcript}{errors}");
    assert!(transcript.contains("Redis says nothing"), "{transcript}");
}
