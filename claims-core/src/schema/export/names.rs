//! Names of what a document defines.

/// The name of a type as a component of OpenAPI may have it: ASCII letters, digits, `.`, `_`, `-`.
pub(super) fn component(name: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let name: String = name
        .chars()
        .map(|c| if fits(c) { c } else { '_' })
        .collect();
    if name.is_empty() {
        "_".to_owned()
    } else {
        name
    }
}

/// The first of the wished names that is not taken, else the last of them with a number.
pub(super) fn choose(wished: &[String], taken: impl Fn(&str) -> bool) -> String {
    if let Some(free) = wished.iter().find(|name| !taken(name)) {
        return free.clone();
    }
    let last = wished.last().map_or("", String::as_str);
    let mut number = 2_u32;
    loop {
        let name = format!("{last}{number}");
        if !taken(&name) {
            return name;
        }
        number = number.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_openapi_allows_is_kept() {
        assert_eq!(component("Seat"), "Seat");
        assert_eq!(component("Größe/~#1"), "Gr__e___1");
        assert_eq!(component(""), "_");
    }

    #[test]
    fn a_name_that_is_taken_gives_way_to_the_next_and_then_to_a_number() {
        let chosen = |wished: &[&str], taken: &[&str]| {
            let wished: Vec<_> = wished.iter().map(|name| (*name).to_owned()).collect();
            choose(&wished, |name| taken.contains(&name))
        };
        assert_eq!(chosen(&["A", "B"], &[]), "A");
        assert_eq!(chosen(&["A", "B"], &["A"]), "B");
        assert_eq!(chosen(&["A", "B"], &["A", "B"]), "B2");
        assert_eq!(chosen(&["A"], &["A", "A2", "A3"]), "A4");
        assert_eq!(chosen(&[], &[]), "2");
    }
}
