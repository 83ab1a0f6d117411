//! What the log says.
#![cfg(feature = "tracing")]

use std::{
    fmt::{Debug, Write as _},
    sync::{Arc, Mutex},
};

use claims_core::jwt::KeySource;
use serde_json::json;
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

use super::{
    MINIMUM_INTERVAL, REFRESH_INTERVAL,
    keys::{Key, set},
    run_alone, soon, started,
};

/// Keeps what this crate says, one line an event.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    /// The lines that have come since the last call.
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "claims_jwks"
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // The port is another one each time.
        if field.name() != "address" {
            write!(self.0, " {field}={value:?}").unwrap();
        }
    }
}

#[test]
fn tells_every_refresh_and_no_secret() {
    run_alone("tests::events::of_every_refresh", &[]);
}

#[tokio::test]
#[ignore = "what other tests say first decides what is listened to"]
async fn of_every_refresh() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.clone());
    let (server, keys, clock) = started().await;
    let fetched = "message=the JWK set was fetched";
    assert_eq!(log.take(), [format!("{} {fetched} keys=1", Level::DEBUG)]);

    clock.advance(MINIMUM_INTERVAL);
    server.publish([Key::new("a"), Key::new("b")]);
    assert!(soon(keys.renew(Some("b"))).await);
    assert_eq!(
        log.take(),
        [
            r#"DEBUG message=fetching the JWK set trigger="unknown_key_id""#.to_owned(),
            format!(r#"DEBUG {fetched} trigger="unknown_key_id" keys=2"#),
        ]
    );

    let secret = json!({"kty": "oct", "kid": "s", "k": "c2VjcmV0"});
    server.answer_with(set([secret]));
    clock.advance(REFRESH_INTERVAL);
    soon(keys.shared().ended(3)).await;
    let [started, failed] = log.take().try_into().unwrap();
    assert_eq!(
        started,
        r#"DEBUG message=fetching the JWK set trigger="interval""#
    );
    assert!(failed.starts_with("WARN "), "{failed}");
    assert!(
        failed.contains("`oct` key \"s\"") && !failed.contains("c2VjcmV0"),
        "{failed}"
    );
    assert!(
        failed.ends_with("failures=1 retry_in_seconds=7"),
        "{failed}"
    );
}
