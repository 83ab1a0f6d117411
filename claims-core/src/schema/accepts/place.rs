//! Where in a token two claims are compared.

use crate::schema::message::Message;

/// A place inside a token; the outermost object is none.
#[derive(Debug, Clone, Copy)]
pub(in crate::schema) struct Place<'a> {
    pub(in crate::schema) outer: Option<&'a Place<'a>>,
    pub(in crate::schema) step: Step<'a>,
}

/// One step inwards.
#[derive(Debug, Clone, Copy)]
pub(in crate::schema) enum Step<'a> {
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
pub(in crate::schema) const fn claim_at(
    message: Message,
    place: Option<&Place<'_>>,
    name: &str,
) -> Message {
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

/// One piece at each level, so that many levels need little room.
const fn path(message: Message, place: Option<&Place<'_>>) -> Message {
    let Some(place) = place else {
        return message;
    };
    let (between, piece) = match place.step {
        Step::Claim(name) if is_inside(place.outer) => (".", name),
        Step::Claim(name) => ("", name),
        Step::Element => ("", "[]"),
        Step::Member => ("", ".*"),
        Step::Variant(..) => ("", ""),
    };
    path(message, place.outer).text(between).text(piece)
}

const fn circumstances(message: Message, place: Option<&Place<'_>>) -> Message {
    match place {
        None => message,
        Some(Place {
            outer,
            step: Step::Variant(whole, variant),
        }) => of_variant(circumstances(message, *outer), whole, variant),
        Some(place) => circumstances(message, place.outer),
    }
}

const fn of_variant(message: Message, whole: &str, variant: &str) -> Message {
    message
        .text(" of `")
        .text(whole)
        .text("::")
        .text(variant)
        .text("`")
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn within<'a>(outer: &'a Place<'a>, step: Step<'a>) -> Place<'a> {
        Place {
            outer: Some(outer),
            step,
        }
    }

    #[test]
    fn a_place_is_written_as_the_path_to_it() {
        let variant = Place {
            outer: None,
            step: Step::Variant("Token", "User"),
        };
        let user = Place {
            outer: None,
            step: Step::Claim("user"),
        };
        let users = within(&variant, Step::Claim("users"));
        let element = within(&users, Step::Element);
        let member = within(&user, Step::Member);
        let address = within(&user, Step::Claim("address"));
        for (place, claim, object) in [
            (None, "`id`", "the whole set"),
            (
                Some(&variant),
                "`id` of `Token::User`",
                "the whole set of `Token::User`",
            ),
            (Some(&user), "`user.id`", "`user`"),
            (
                Some(&users),
                "`users.id` of `Token::User`",
                "`users` of `Token::User`",
            ),
            (
                Some(&element),
                "`users[].id` of `Token::User`",
                "`users[]` of `Token::User`",
            ),
            (Some(&member), "`user.*.id`", "`user.*`"),
            (Some(&address), "`user.address.id`", "`user.address`"),
            (
                Some(&within(&element, Step::Claim("address"))),
                "`users[].address.id` of `Token::User`",
                "`users[].address` of `Token::User`",
            ),
        ] {
            assert_eq!(claim_at(Message::new(), place, "id").as_str(), claim);
            assert_eq!(object_at(Message::new(), place).as_str(), object);
        }
    }
}
