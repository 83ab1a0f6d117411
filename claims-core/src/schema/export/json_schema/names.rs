//! Names of definitions.

/// The name of a type as a component of OpenAPI may have it: ASCII letters, digits, `.`, `_`, `-`.
pub(super) fn clean(name: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let clean: String = name
        .chars()
        .map(|c| if fits(c) { c } else { '_' })
        .collect();
    if clean.is_empty() {
        "_".to_owned()
    } else {
        clean
    }
}

/// The first of the wished names that is not taken, else the last of them with a number.
pub(super) fn choose(wished: &[&str], taken: impl Fn(&str) -> bool) -> String {
    let mut wished = wished.iter().map(|name| clean(name));
    let mut last = clean("");
    if let Some(free) = wished.find(|name| {
        last.clone_from(name);
        !taken(name)
    }) {
        return free;
    }
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
        assert_eq!(clean("Seat"), "Seat");
        assert_eq!(clean("Größe/~#1"), "Gr__e___1");
        assert_eq!(clean(""), "_");
    }

    #[test]
    fn a_name_that_is_taken_gives_way_to_the_next_and_then_to_a_number() {
        let chosen = |wished: &[&str], taken: &[&str]| choose(wished, |name| taken.contains(&name));
        assert_eq!(chosen(&["A", "B"], &[]), "A");
        assert_eq!(chosen(&["A", "B"], &["A"]), "B");
        assert_eq!(chosen(&["A", "B"], &["A", "B"]), "B2");
        assert_eq!(chosen(&["A"], &["A", "A2", "A3"]), "A4");
    }
}
