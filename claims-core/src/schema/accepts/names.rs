//! The names of the two that are compared, told apart where they are one name.

use super::set::Pair;
use crate::schema::{Schema, message::Message, text::same};

/// `` `OrdersView` ``, or `` the consumer `AccessToken` `` where the producer has that name too.
pub(in crate::schema) const fn consumer(
    message: Message,
    consumer: &Schema<'_>,
    producer: &Schema<'_>,
) -> Message {
    let message = if same(consumer.name, producer.name) {
        message.text("the consumer ")
    } else {
        message
    };
    message.text("`").text(consumer.name).text("`")
}

/// The same for the one that writes.
pub(in crate::schema) const fn producer(
    message: Message,
    consumer: &Schema<'_>,
    producer: &Schema<'_>,
) -> Message {
    let message = if same(consumer.name, producer.name) {
        message.text("the producer ")
    } else {
        message
    };
    message.text("`").text(producer.name).text("`")
}

/// The set that reads.
pub(super) const fn reader(message: Message, pair: &Pair<'_>) -> Message {
    // A line about a variant names its enum as well.
    match pair.written.tag {
        Some((whole, _)) if same(pair.consumer.name, whole.name) => {
            consumer(message, pair.consumer, whole)
        }
        _ => consumer(message, pair.consumer, pair.written.schema),
    }
}

/// The set that is written.
pub(super) const fn writer(message: Message, pair: &Pair<'_>) -> Message {
    producer(message, pair.consumer, pair.written.schema)
}

/// Before what the set that reads declares: whose it is, or the article.
pub(super) const fn of_reader(message: Message, pair: &Pair<'_>, otherwise: &str) -> Message {
    if same(pair.consumer.name, pair.written.schema.name) {
        message.text("the consumer's ")
    } else {
        message.text(otherwise)
    }
}

/// The same for the set that is written.
pub(super) const fn of_writer(message: Message, pair: &Pair<'_>, otherwise: &str) -> Message {
    if same(pair.consumer.name, pair.written.schema.name) {
        message.text("the producer's ")
    } else {
        message.text(otherwise)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::gaps;
    use crate::schema::{
        Schema, Variant,
        testing::{leaked, of_strings},
    };

    /// A token of an enum whose one variant holds a set of that name.
    fn token(variant: &'static str) -> Schema<'static> {
        let set = leaked(of_strings(variant, &["name"]));
        let variants = vec![Variant::new("user", "User", "", set)];
        Schema::new("Token").tagged("type", &["user"], variants.leak())
    }

    #[test]
    fn a_reader_is_told_apart_from_the_variant_or_the_enum_of_its_name() {
        for (reader, variant, expected) in [
            ("View", "User", "`View`, but `User.name`"),
            (
                "View",
                "View",
                "the consumer `View`, but the producer's `View.name`",
            ),
            ("Token", "User", "the consumer `Token`, but `User.name`"),
        ] {
            let consumer = Schema::new(reader).forbidden(&["name"]);
            assert_eq!(
                gaps(&consumer, &token(variant)),
                [format!(
                    "`name` of `Token::User`: forbidden by {expected} may write it"
                )]
            );
        }
    }
}
