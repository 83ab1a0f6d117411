//! The check that the compiler makes; `tests/tests/contracts` holds the relation itself.

use super::assert_accepts;
use crate::schema::{
    Presence, Schema,
    testing::{leaked, of_strings, said, string},
};

/// The lines of the message that name a gap each, without the dash.
pub(super) fn gaps(consumer: &Schema<'_>, producer: &Schema<'_>) -> Vec<String> {
    let Err(refused) = consumer.accepts(producer) else {
        return Vec::new();
    };
    let message = refused.to_string();
    let lines = message.lines().filter_map(|line| line.strip_prefix("  - "));
    lines.map(str::to_owned).collect()
}

#[test]
fn the_compiler_says_what_the_schema_says() {
    let consumer = leaked(of_strings("Consumer", &["plan"]));
    let optional = vec![string("plan").presence(Presence::Optional)];
    let producer = leaked(Schema::new("Producer").claims(optional.leak()));

    assert_eq!(said(|| assert_accepts(producer, consumer)), "");
    assert_eq!(producer.accepts(consumer), Ok(()));

    let message = said(|| assert_accepts(consumer, producer));
    assert_eq!(
        message,
        "`Consumer` could refuse a token of `Producer`:\n  - `plan`: required, but `Producer.plan` may be absent\n\
         help: let `Producer` promise what is listed, or `Consumer` ask for less: an `Option`, a wider type, no \
         such validator"
    );
    assert_eq!(consumer.accepts(producer).unwrap_err().to_string(), message);
}
