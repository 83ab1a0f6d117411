//! Where in a token two claims are compared.

use crate::schema::message::Message;

/// A place inside a token; the outermost object is none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) outer: Option<&'a Place<'a>>,
    pub(super) step: Step<'a>,
}

/// One step inwards.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'a> {
    /// The value of a claim.
    Claim(&'a str),
    /// Any element of an array.
    Element,
    /// Any member of an object.
    Member,
    /// The token is of this variant of the producer's enum: name of the enum, name of the variant.
    Variant(&'a str, &'a str),
}

/// `` `user.id` ``, and under what circumstances.
pub(super) const fn claim_at(message: Message, place: Option<&Place<'_>>, name: &str) -> Message {
    let message = path(message.text("`"), place);
    let message = if is_inside(place) {
        message.text(".")
    } else {
        message
    };
    circumstances(message.text(name).text("`"), place)
}

/// The same for the object at that place.
pub(super) const fn object_at(message: Message, place: Option<&Place<'_>>) -> Message {
    let message = if is_inside(place) {
        path(message.text("`"), place).text("`")
    } else {
        message.text("the whole set")
    };
    circumstances(message, place)
}

/// Whether the place is not the outermost object.
const fn is_inside(place: Option<&Place<'_>>) -> bool {
    match place {
        None => false,
        Some(Place {
            outer,
            step: Step::Variant(..),
        }) => is_inside(*outer),
        Some(_) => true,
    }
}

const fn path(message: Message, place: Option<&Place<'_>>) -> Message {
    let Some(place) = place else {
        return message;
    };
    let message = path(message, place.outer);
    match place.step {
        Step::Claim(name) if is_inside(place.outer) => message.text(".").text(name),
        Step::Claim(name) => message.text(name),
        Step::Element => message.text("[]"),
        Step::Member => message.text(".*"),
        Step::Variant(..) => message,
    }
}

const fn circumstances(message: Message, place: Option<&Place<'_>>) -> Message {
    let Some(place) = place else {
        return message;
    };
    let message = circumstances(message, place.outer);
    match place.step {
        Step::Variant(whole, variant) => message
            .text(" of `")
            .text(whole)
            .text("::")
            .text(variant)
            .text("`"),
        _ => message,
    }
}
