//! What declared claims have to be.

use super::{
    Faults, Member, first, integer, is_email,
    json::{repeated, text, text_list, type_of},
    number::Wire,
};

/// A declared claim, written down by hand.
pub struct Claim {
    /// The name on the wire.
    pub name: &'static str,
    /// Whether it may be absent.
    pub presence: Presence,
    /// What its value has to be.
    pub content: Content,
}

/// Whether a claim may be absent or `null`.
#[derive(Clone, Copy, PartialEq)]
pub enum Presence {
    /// Must be there.
    Required,
    /// May be absent, and is never `null`: a registered claim.
    Registered,
    /// May be absent or `null`.
    Optional,
    /// Must be there and may be `null`.
    Nullable,
}

/// What the value of a claim has to be.
#[derive(Clone, Copy)]
pub enum Content {
    /// A string.
    Text,
    /// A string, and the code of the rule that it breaks.
    Checked(fn(&str) -> Option<&'static str>),
    /// A string that is an e-mail address.
    Email,
    /// `true` or `false`.
    Boolean,
    /// An integer of 64 bits without a sign.
    Unsigned,
    /// A number.
    Date,
    /// A string or an array of strings, and the code of the rule that they break.
    Audience(fn(&[String]) -> Option<&'static str>),
    /// An array of strings, and the codes of the rules that they break.
    Texts(fn(&[String]) -> Vec<&'static str>),
    /// A string that is not empty, read by serde.
    ForeignText,
}

/// Judges the claims that a set declares. Core claims have rules beyond these.
pub fn declared(claims: &[Claim], members: &[Member<'_>]) -> Faults {
    let mut faults = Faults::default();
    let repeated = repeated(members);
    for claim in claims {
        let name = claim.name;
        if repeated.contains(name) {
            faults.add(name, "duplicate");
        }
        match first(members, name) {
            None if matches!(claim.presence, Presence::Required | Presence::Nullable) => {
                faults.add(name, "missing");
            }
            None => {}
            Some("null") if matches!(claim.presence, Presence::Optional | Presence::Nullable) => {}
            Some(value) => content(name, claim.content, value, &mut faults),
        }
    }
    faults
}

/// Judges the value of one claim.
pub fn value(name: &str, wanted: Content, value: &str) -> Faults {
    let mut faults = Faults::default();
    content(name, wanted, value, &mut faults);
    faults
}

fn content(name: &str, content: Content, value: &str, faults: &mut Faults) {
    let refused = match content {
        Content::Text => text(value).is_none(),
        Content::Checked(check) => match text(value) {
            None => true,
            Some(text) => {
                if let Some(code) = check(&text) {
                    faults.add(name, code);
                }
                false
            }
        },
        Content::Email => match text(value) {
            None => true,
            Some(text) => {
                match is_email(&text) {
                    Some(true) => {}
                    Some(false) => faults.add(name, "format"),
                    None => faults.add_possible(name, "format"),
                }
                false
            }
        },
        Content::Boolean => type_of(value) != "boolean",
        Content::Unsigned => match integer(value) {
            Some(integer) => {
                if u64::try_from(integer).is_err() {
                    faults.add(name, "range");
                }
                false
            }
            None if beyond_64_bits(value) => {
                faults.add_possible(name, "range");
                faults.add_possible(name, "wrong_type");
                false
            }
            None => true,
        },
        Content::Date => type_of(value) != "number",
        Content::Audience(check) => {
            let texts = match text(value) {
                Some(text) => Some(vec![text]),
                None => list_of_texts(name, value, faults),
            };
            if let Some(code) = texts.and_then(|texts| check(&texts)) {
                faults.add(name, code);
            }
            false
        }
        Content::Texts(check) => {
            if let Some(texts) = list_of_texts(name, value, faults) {
                for code in check(&texts) {
                    faults.add(name, code);
                }
            }
            false
        }
        Content::ForeignText => text(value).is_none_or(|text| text.is_empty()),
    };
    if refused {
        faults.add(name, "wrong_type");
    }
}

/// Whether a number has no fraction, and is so large that its digits may have been rounded.
fn beyond_64_bits(value: &str) -> bool {
    matches!(Wire::of(value), Some(Wire::Binary64(number)) if number.fract() == 0.0)
}

/// The strings of an array; otherwise all that is wrong with it.
pub fn list_of_texts(name: &str, value: &str, faults: &mut Faults) -> Option<Vec<String>> {
    let Some(elements) = text_list(value) else {
        faults.add(name, "wrong_type");
        return None;
    };
    let mut texts = Vec::new();
    for (index, element) in elements.iter().enumerate() {
        match text(element) {
            Some(text) => texts.push(text),
            None => faults.add(format!("{name}[{index}]"), "wrong_type"),
        }
    }
    (texts.len() == elements.len()).then_some(texts)
}
