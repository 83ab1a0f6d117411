//! Dates: a `full-date` (RFC 3339, section 5.6) that the calendar has.

/// Whether the text is `YYYY-MM-DD` and there is such a day.
pub(super) fn is_date(text: &str) -> bool {
    parse(text).is_some_and(|(year, month, day)| (1..=days(year, month)).contains(&day))
}

fn parse(text: &str) -> Option<(u16, u16, u16)> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Some((digits(year, 4)?, digits(month, 2)?, digits(day, 2)?))
}

fn digits(text: &str, count: usize) -> Option<u16> {
    // `parse` alone would take a sign.
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

/// Days of a month in the Gregorian calendar; none in a month that does not exist.
fn days(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn days_of_the_calendar_are_dates() {
        for date in [
            "2026-07-20",
            "0000-01-01",
            "9999-12-31",
            "2024-02-29",
            "2000-02-29",
            "2026-02-28",
            "2026-04-30",
        ] {
            assert!(is_date(date), "{date}");
        }
    }

    #[test]
    fn other_days_and_notations_are_none() {
        for text in [
            "",
            "-",
            "--",
            "2026-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
            "2026-01-32",
            "2026-7-20",
            "26-07-20",
            "20260720",
            "2026/07/20",
            "2026-07-20T00:00:00Z",
            "2026-07-20 ",
            "+026-07-20",
            "2026-+7-20",
            "2026-07-2a",
            "2026-07",
            "2026",
            "12026-07-20",
            "-2026-07-20",
            "２０２６-07-20",
        ] {
            assert!(!is_date(text), "{text:?}");
        }
    }
}
