//! From a name to its slot.

use crate::{
    claims::DecodeFields,
    schema::{ClaimSchema, Schema, fnv1a},
};

/// Up to so many claims comparing a name with one after the other costs no more than hashing it.
const FEW: usize = 64;

/// How many places there are in a table of names.
const PLACES: usize = 1024;

/// So many claims leave half of the places empty.
const MOST: usize = PLACES / 2;

/// The slot of a claim. Names that few claims share their length with are found by comparing.
#[inline]
pub(super) fn slot<'de, T: DecodeFields<'de>>(name: &str) -> Option<u16> {
    let found = if const { has_names(T::SCHEMA) } {
        find(const { &names(T::SCHEMA) }, T::SCHEMA.claims, name)
    } else {
        None
    };
    found.or_else(|| T::slot(name))
}

const fn has_names(schema: &Schema<'_>) -> bool {
    let count = schema.claims.len();
    FEW < count && count <= MOST
}

/// The claims that a set declares itself, by the hash of their names: each in the first place from
/// there on that was empty. A place holds the number of its claim, counted from one.
const fn names(schema: &Schema<'_>) -> [u16; PLACES] {
    let mut places = [0; PLACES];
    let mut claim = 0;
    while has_names(schema) && claim < schema.claims.len() {
        let mut place = first_place(schema.claims[claim].hash);
        while places[place] != 0 {
            place = (place + 1) % PLACES;
        }
        claim += 1;
        #[allow(clippy::cast_possible_truncation)] // There are no more than `MOST`.
        {
            places[place] = claim as u16;
        }
    }
    places
}

#[allow(clippy::cast_possible_truncation)] // Its lower bits are wanted.
const fn first_place(hash: u64) -> usize {
    (hash ^ hash >> 32) as usize % PLACES
}

fn find(places: &[u16; PLACES], claims: &[ClaimSchema<'_>], name: &str) -> Option<u16> {
    let (before, from) = places.split_at_checked(first_place(fnv1a(name)))?;
    for place in from.iter().chain(before) {
        let slot = place.checked_sub(1)?;
        if claims.get(usize::from(slot))?.name == name {
            return Some(slot);
        }
    }
    None
}

#[cfg(all(test, feature = "derive"))]
mod tests {
    use super::*;
    use crate::{Claims, schema::Shape};

    macro_rules! set {
        ($($claim:ident)*) => {
            #[derive(Claims)]
            #[allow(dead_code)]
            struct Large {
                $($claim: Option<u8>,)*
                #[claim(flatten)]
                small: Small,
            }
        };
    }

    set! {
        c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 c10 c11 c12 c13 c14 c15 c16 c17 c18 c19 c20 c21 c22 c23
        c24 c25 c26 c27 c28 c29 c30 c31 c32 c33 c34 c35 c36 c37 c38 c39 c40 c41 c42 c43 c44 c45
        c46 c47 c48 c49 c50 c51 c52 c53 c54 c55 c56 c57 c58 c59 c60 c61 c62 c63 c64 c65 c66 c67
        c68 c69
    }

    #[derive(Claims)]
    #[allow(dead_code)]
    struct Small {
        inner: Option<u8>,
    }

    #[test]
    fn every_name_of_a_large_set_has_its_slot() {
        const { assert!(has_names(Large::SCHEMA) && !has_names(Small::SCHEMA)) };
        let table = names(Large::SCHEMA);
        for (number, claim) in (0..).zip(Large::SCHEMA.claims) {
            let found = find(&table, Large::SCHEMA.claims, claim.name);
            assert_eq!(found, Some(number), "{}", claim.name);
            assert_eq!(slot::<Large>(claim.name), Large::slot(claim.name));
        }
        assert_eq!(slot::<Large>("inner"), Some(70));
        assert_eq!(slot::<Small>("inner"), Some(0));
        for absent in ["", "c", "c70", "C0", "c0 ", "outer"] {
            assert_eq!(slot::<Large>(absent), None, "{absent}");
        }
    }

    #[test]
    fn a_table_is_made_for_more_than_a_few_and_while_half_of_it_is_empty() {
        let claims = vec![ClaimSchema::new("c", "c", Shape::Any); MOST + 1];
        for (count, has) in [
            (0, false),
            (FEW, false),
            (FEW + 1, true),
            (MOST, true),
            (MOST + 1, false),
        ] {
            let schema = Schema::new("Large").claims(&claims[..count]);
            assert_eq!(has_names(&schema), has, "{count}");
            let filled = names(&schema).iter().filter(|place| **place != 0).count();
            assert_eq!(filled, if has { count } else { 0 });
        }
    }

    #[test]
    fn names_with_one_hash_stand_side_by_side_and_go_round() {
        let mut claims = vec![ClaimSchema::new("c", "c", Shape::Any); FEW + 1];
        for claim in &mut claims {
            claim.hash = 1022;
        }
        let table = names(&Schema::new("Large").claims(&claims));
        assert_eq!((table[1022], table[1023], table[0]), (1, 2, 3));
        assert_eq!((table[FEW - 2], table[FEW - 1]), (65, 0));
    }

    #[test]
    fn both_halves_of_a_hash_choose_the_place() {
        assert_eq!(first_place(5), 5);
        assert_eq!(first_place(1 << 32), 1);
        assert_eq!(first_place(1 << 32 | 3), 2);
        assert_eq!(first_place(1024), 0);
    }

    #[test]
    fn a_full_table_ends() {
        let full = [1; PLACES];
        assert_eq!(find(&full, Large::SCHEMA.claims, "other"), None);
        assert_eq!(find(&full, Large::SCHEMA.claims, "c0"), Some(0));
    }
}
