//! Changes of a payload, at any depth.

use proptest::{collection::vec, prelude::*, sample::Index};

use super::Json;
use crate::values::{json, seconds, text};

/// One change of one member.
#[derive(Debug, Clone)]
pub struct Edit {
    object: Index,
    member: Index,
    change: Change,
}

#[derive(Debug, Clone)]
enum Change {
    Remove,
    Replace(Json),
    /// The member comes once more, with its own value or another one.
    Repeat(Option<Json>),
    Rename(String),
    Insert(String, Json),
    /// The value becomes the only element of an array.
    Wrap,
}

impl Edit {
    /// Changes the payload, unless there is no member to change.
    pub fn apply(&self, payload: &mut Json) {
        let count = payload.objects();
        if count == 0 {
            return;
        }
        // The outermost object holds the claims: half of all edits are made there.
        let object = self.object.index(count * 2).saturating_sub(count);
        if let Some(members) = find(payload, &mut object.clone()) {
            self.change(members);
        }
    }

    fn change(&self, members: &mut Vec<(String, Json)>) {
        if let Change::Insert(name, value) = &self.change {
            let place = self.member.index(members.len() + 1);
            return members.insert(place, (name.clone(), value.clone()));
        }
        if members.is_empty() {
            return;
        }
        let place = self.member.index(members.len());
        match &self.change {
            Change::Remove => drop(members.remove(place)),
            Change::Replace(value) => members[place].1 = value.clone(),
            Change::Repeat(value) => {
                let (name, own) = members[place].clone();
                members.push((name, value.clone().unwrap_or(own)));
            }
            Change::Rename(name) => members[place].0.clone_from(name),
            Change::Wrap => {
                let value = members[place].1.clone();
                members[place].1 = Json::Array(vec![value]);
            }
            Change::Insert(..) => {}
        }
    }
}

/// The members of the object of that number.
fn find<'a>(value: &'a mut Json, number: &mut usize) -> Option<&'a mut Vec<(String, Json)>> {
    match value {
        Json::Scalar(_) => None,
        Json::Array(elements) => elements
            .iter_mut()
            .find_map(|element| find(element, number)),
        Json::Object(members) => {
            if *number == 0 {
                return Some(members);
            }
            *number -= 1;
            members
                .iter_mut()
                .find_map(|(_, value)| find(value, number))
        }
    }
}

/// Values of every JSON type, those at the edge of another type among them.
fn replacements() -> BoxedStrategy<Json> {
    let written = prop::sample::select(
        &[
            "null",
            "true",
            "false",
            "\"\"",
            "\"a\"",
            "0",
            "-0",
            "-0.0",
            "1",
            "-1",
            "1.0",
            "2.0",
            "1e2",
            "0.5",
            "1.5",
            "255",
            "256",
            "4294967296",
            "9223372036854775808",
            "18446744073709551616",
            "1e300",
            "1e-300",
            "[]",
            "[\"a\"]",
            "[1]",
            "[null]",
            "[[]]",
            "{}",
            "{\"a\":1}",
            "{\"id\":\"a\"}",
            "{\"row\":1}",
        ][..],
    );
    prop_oneof![
        3 => written.prop_map(|text| Json::Scalar(text.to_owned())),
        1 => seconds().prop_map(|seconds| Json::Scalar(seconds.to_string())),
        1 => json().prop_map(|value| Json::from(&value)),
        1 => text().prop_map(|text| Json::from(&text.into())),
    ]
    .boxed()
}

/// Some changes.
pub fn edits(most: usize) -> BoxedStrategy<Vec<Edit>> {
    let name = prop_oneof![
        2 => prop::sample::select(&["exp", "aud", "nonce", "uid", "client_id", "token_type", "EXP", "x"][..])
            .prop_map(str::to_owned),
        1 => text(),
    ];
    let change = prop_oneof![
        2 => Just(Change::Remove),
        4 => replacements().prop_map(Change::Replace),
        2 => prop::option::of(replacements()).prop_map(Change::Repeat),
        1 => name.clone().prop_map(Change::Rename),
        1 => (name, replacements()).prop_map(|(name, value)| Change::Insert(name, value)),
        1 => Just(Change::Wrap),
    ];
    let edit = (any::<Index>(), any::<Index>(), change).prop_map(|(object, member, change)| Edit {
        object,
        member,
        change,
    });
    vec(edit, 0..=most).boxed()
}
