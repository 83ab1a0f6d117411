//! Floats, of which JSON has only the finite ones.

use std::collections::BTreeMap;

use claims_core::{Claims, Error};

use super::{accepted, anything, refused};

#[derive(Debug, PartialEq, Claims)]
struct Floats {
    double: f64,
    single: Option<f32>,
    #[claim(nullable)]
    nullable: Option<f64>,
    list: Vec<f64>,
    pair: [f32; 2],
    map: BTreeMap<String, f64>,
}

#[test]
fn a_float_that_is_no_number_of_json_is_not_written_whoever_writes() {
    let finite = || Floats {
        double: f64::MAX,
        single: Some(-0.5),
        nullable: None,
        list: vec![1.0, 1e-300],
        pair: [0.25, 2.0],
        map: BTreeMap::from([("x".to_owned(), 1.5)]),
    };
    let text = serde_json::to_string(&finite()).unwrap();
    assert_eq!(accepted::<Floats>(&text), finite());
    let spoilers: [fn(&mut Floats); 6] = [
        |set| set.double = f64::NAN,
        |set| set.single = Some(f32::INFINITY),
        |set| set.nullable = Some(f64::NEG_INFINITY),
        |set| set.list.push(f64::NAN),
        |set| set.pair[1] = f32::NAN,
        |set| set.map.extend([("y".to_owned(), f64::INFINITY)]),
    ];
    for spoil in spoilers {
        let mut set = finite();
        spoil(&mut set);
        assert!(serde_json::to_string(&set).is_err(), "{set:?}");
        let checked = anything().check(&set);
        assert!(matches!(checked, Err(Error::Encode(_))), "{set:?}");
    }
}

#[derive(Debug, Claims)]
struct Single {
    #[claim(range(..=0.1))]
    single: f32,
}

/// The exception that `json_schema` names: a schema with `maximum` refuses the number as it was written.
#[test]
fn rules_judge_what_an_f32_keeps() {
    let kept = accepted::<Single>(r#"{"single":0.1000000001}"#).single;
    assert_eq!(kept.to_string(), "0.1");
    assert_eq!(
        refused::<Single>(r#"{"single":0.10000001}"#),
        ["single range"]
    );
}
