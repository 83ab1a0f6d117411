//! Another order of members.

use proptest::prelude::*;

use super::Json;

/// A permutation of every object in a payload.
#[derive(Debug, Clone, Copy)]
pub struct Shuffle(u64);

impl Shuffle {
    /// Any of them.
    pub fn any() -> impl Strategy<Value = Self> {
        any::<u64>().prop_map(Self)
    }

    /// The same members in another order, at every depth. Members of one name keep theirs: which of them comes
    /// first means something.
    #[must_use]
    pub fn of(self, payload: &Json) -> Json {
        let mut state = self.0 | 1;
        shuffle(payload, &mut state)
    }
}

fn shuffle(value: &Json, state: &mut u64) -> Json {
    match value {
        Json::Scalar(_) => value.clone(),
        Json::Array(elements) => Json::Array(
            elements
                .iter()
                .map(|element| shuffle(element, state))
                .collect(),
        ),
        Json::Object(members) => {
            let mut members: Vec<_> = members
                .iter()
                .map(|(name, value)| (name.clone(), shuffle(value, state)))
                .collect();
            let in_order = members.clone();
            for end in (1..members.len()).rev() {
                members.swap(end, below(end + 1, state));
            }
            let mut first = in_order;
            for member in &mut members {
                let place = first
                    .iter()
                    .position(|(name, _)| *name == member.0)
                    .unwrap();
                *member = first.remove(place);
            }
            Json::Object(members)
        }
    }
}

/// A number of a generator that a seed decides (xorshift).
fn below(bound: usize, state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state % u64::try_from(bound).unwrap()).unwrap()
}

#[cfg(test)]
mod tests {
    use super::{Json, Shuffle};

    #[test]
    fn every_depth_is_permuted_and_nothing_is_lost() {
        let payload = Json::read(r#"{"a":{"x":1,"y":2},"b":[{"x":1,"y":2}],"c":1,"c":2}"#);
        let mut seen = std::collections::BTreeSet::new();
        for seed in 0..2000 {
            let text = Shuffle(seed * 0x9e37_79b9).of(&payload).to_string();
            assert_eq!(text.len(), payload.to_string().len());
            assert!(text.find("\"c\":1") < text.find("\"c\":2"), "{text}");
            seen.insert(text);
        }
        // Two of the 4! places of the outermost are one, as `c` keeps its order; two objects have 2! each.
        assert_eq!(seen.len(), 12 * 4);
    }
}
