//! Sets and reports beyond the sizes that are usual.

use claims_core::Claims;

use crate::{accepted, refused, report, written};

macro_rules! wide {
    ($($name:ident)*) => {
        /// More claims than there are bits in a word.
        #[derive(Debug, Claims)]
        struct Wide {
            $($name: u16,)*
        }

        const NAMES: &[&str] = &[$(stringify!($name)),*];

        fn sum(wide: &Wide) -> u32 {
            0 $(+ u32::from(wide.$name))*
        }
    };
}

wide! {
    c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 c10 c11 c12 c13 c14 c15 c16 c17 c18 c19 c20 c21 c22 c23 c24 c25 c26
    c27 c28 c29 c30 c31 c32 c33 c34 c35 c36 c37 c38 c39 c40 c41 c42 c43 c44 c45 c46 c47 c48 c49 c50
    c51 c52 c53 c54 c55 c56 c57 c58 c59 c60 c61 c62 c63 c64 c65 c66 c67 c68 c69 c70 c71 c72 c73 c74
    c75 c76 c77 c78 c79 c80 c81 c82 c83 c84 c85 c86 c87 c88 c89 c90 c91 c92 c93 c94 c95 c96 c97 c98 c99
}

#[derive(Debug, Claims)]
struct Wider {
    first: bool,
    #[claim(flatten)]
    wide: Wide,
    last: bool,
}

fn members(value: impl Fn(usize) -> String) -> String {
    let all: Vec<_> = NAMES
        .iter()
        .enumerate()
        .map(|(index, name)| format!("\"{name}\":{}", value(index)))
        .collect();
    all.join(",")
}

#[test]
fn a_hundred_claims_are_read_each_into_its_field() {
    let payload = format!("{{{}}}", members(|index| index.to_string()));
    let wide: Wide = accepted(&payload);
    assert_eq!(
        (wide.c0, wide.c63, wide.c64, wide.c65, wide.c99),
        (0, 63, 64, 65, 99)
    );
    assert_eq!(sum(&wide), 4950);
    assert_eq!(written(&wide), payload);
    let wider: Wider = accepted(&format!(
        r#"{{"last":true,{},"first":false}}"#,
        &payload[1..payload.len() - 1]
    ));
    assert!(wider.last && !wider.first && sum(&wider.wide) == 4950);
}

#[test]
fn each_of_a_hundred_is_missed() {
    for name in NAMES {
        let payload = format!("{{{}}}", members(|_| "1".to_owned()));
        let without = payload.replacen(&format!("\"{name}\":1"), "\"other\":1", 1);
        assert_eq!(refused::<Wide>(&without), [format!("{name} missing")]);
    }
}

#[test]
fn sixty_four_violations_are_kept_and_the_rest_is_counted() {
    let report = report::<Wide>(&format!("{{{}}}", members(|_| "\"x\"".to_owned())));
    assert_eq!((report.violations().len(), report.omitted()), (64, 36));
    assert_eq!(
        (
            report.violations()[0].claim(),
            report.violations()[63].claim()
        ),
        ("c0", "c63")
    );
    assert!(report.to_string().ends_with("\nand 36 more"), "{report}");
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(
        (
            json["violations"].as_array().unwrap().len(),
            &json["omitted"]
        ),
        (64, &36.into())
    );
    let error = serde_json::from_str::<Wide>("{}").unwrap_err().to_string();
    assert!(error.contains("and 36 more"), "{error}");
}

/// What comes after the sixty-fourth still counts.
#[test]
fn a_violation_that_is_not_kept_refuses_all_the_same() {
    #[derive(Debug, Claims)]
    #[claims(deny_unknown)]
    struct Closed {}
    let unknown = |count: usize| {
        let members: Vec<_> = (0..count).map(|index| format!("\"u{index}\":1")).collect();
        format!("{{{}}}", members.join(","))
    };
    for (count, omitted) in [(1, 0), (64, 0), (65, 1), (5000, 4936)] {
        let report = report::<Closed>(&unknown(count));
        assert_eq!(
            (report.violations().len(), report.omitted()),
            (count.min(64), omitted)
        );
    }
}
