//! Functions that see a whole set.

use claims_core::{Claims, Code, Invalid};

use crate::{accepted, anything, refused, report};

fn ordered(period: &Period) -> Result<(), Invalid> {
    if period.from <= period.to {
        Ok(())
    } else {
        Err(Invalid::new("order", "`from` is after `to`"))
    }
}

#[derive(Debug, Claims)]
#[claims(validate = ordered)]
struct Period {
    from: u32,
    to: u32,
}

fn short(booking: &Booking) -> Result<(), Invalid> {
    if booking.period.to.saturating_sub(booking.period.from) <= booking.days {
        Ok(())
    } else {
        Err(Invalid::new("range", "longer than `days`").claim("days"))
    }
}

#[derive(Debug, Claims)]
#[claims(validate = short)]
struct Booking {
    #[claim(flatten)]
    period: Period,
    days: u32,
}

#[test]
fn a_whole_set_passes_or_not() {
    accepted::<Period>(r#"{"from":1,"to":1}"#);
    let report = report::<Period>(r#"{"from":2,"to":1}"#);
    assert_eq!(crate::found(&report), [" custom"]);
    assert_eq!(
        (report.violations()[0].reason(), report.to_string().as_str()),
        (Some("order"), "`from` is after `to`")
    );
    assert!(serde_json::from_str::<Period>(r#"{"from":2,"to":1}"#).is_err());
    assert!(anything().check(&Period { from: 2, to: 1 }).is_err());
    assert!(anything().check(&Period { from: 1, to: 2 }).is_ok());
}

#[test]
fn a_function_may_name_the_claim_and_use_a_known_code() {
    accepted::<Booking>(r#"{"from":1,"to":3,"days":2}"#);
    let report = report::<Booking>(r#"{"from":1,"to":4,"days":2}"#);
    assert_eq!(
        (
            report.violations()[0].claim(),
            report.violations()[0].code()
        ),
        ("days", Code::Range)
    );
}

#[test]
fn embedded_sets_keep_their_functions() {
    assert_eq!(
        refused::<Booking>(r#"{"from":9,"to":4,"days":2}"#),
        [" custom"]
    );
    let booking = Booking {
        period: Period { from: 9, to: 4 },
        days: 2,
    };
    assert!(anything().check(&booking).is_err());
}

/// Without every field there is no set to look at.
#[test]
fn an_incomplete_set_is_not_judged() {
    assert_eq!(
        refused::<Period>(r#"{"from":2,"to":"x"}"#),
        ["to wrong_type"]
    );
    assert_eq!(refused::<Period>(r#"{"from":2}"#), ["to missing"]);
    // The embedded one is whole, the outer one is not.
    assert_eq!(
        refused::<Booking>(r#"{"from":9,"to":4}"#),
        [" custom", "days missing"]
    );
}
