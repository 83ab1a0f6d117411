//! The document, and that it is read as what was written.

use super::arbitrary::Arbitrary;
use crate::schema::{
    ClaimSchema, Embedded, Literal, Presence, Schema, Shape, Validator,
    lock::{Arena, Lock},
};

#[test]
fn defaults_are_left_out_and_embedded_sets_stand_in_their_place() {
    const INNER: Schema<'static> =
        Schema::new("Inner").claims(&[ClaimSchema::new("inner", "inner", Shape::String)]);
    const EXP: ClaimSchema<'static> = ClaimSchema::new("exp", "ends", Shape::NumericDate)
        .presence(Presence::Optional)
        .docs("First line.\nSecond line.")
        .registered_unchecked(match claims_registry::find("exp") {
            Some(claim) => claim,
            None => panic!("registered"),
        });
    const LEVEL: ClaimSchema<'static> =
        ClaimSchema::new("level", "level", Shape::Integer { min: 0, max: 255 }).validators(&[
            Validator::OneOf(&[Literal::Integer(1), Literal::Float(2.0)]),
        ]);
    const OUTER: Schema<'static> = Schema::new("Outer")
        .docs("A token.")
        .claims(&[EXP, LEVEL])
        .embedded(&[Embedded::new("part", "", &INNER, 1)]);

    let expected = r#"{
  "claims_lock": 1,
  "set": {
    "name": "Outer",
    "docs": "A token.",
    "claims": [
      {
        "claim": "exp",
        "field": "ends",
        "docs": [
          "First line.",
          "Second line."
        ],
        "registered": true,
        "presence": "optional",
        "shape": "numeric_date"
      },
      {
        "flatten": "part",
        "set": {
          "name": "Inner",
          "claims": [
            {
              "claim": "inner",
              "shape": "string"
            }
          ]
        }
      },
      {
        "claim": "level",
        "shape": "u8",
        "validators": [
          {
            "one_of": [
              1,
              2.0
            ]
          }
        ]
      }
    ]
  }
}
"#;
    assert_eq!(Lock::new(OUTER).to_string(), expected);
}

#[test]
fn what_is_written_is_read_again() {
    for seed in 0..500 {
        let arena = Arena::new();
        let mut arbitrary = Arbitrary::new(&arena, seed);
        let mut lock = Lock::new(arbitrary.schema());
        lock.retired = arbitrary.retired();
        let text = lock.to_string();
        let other = Arena::new();
        match Lock::parse(&text, &other) {
            Ok(read) => {
                assert_eq!(read, lock, "{text}");
                assert_eq!(read.to_string(), text);
            }
            Err(error) => panic!("{error}\n{text}"),
        }
    }
}
