//! Paths of claims.

/// Whether `path` is the top-level claim `name` or something inside it.
///
/// Names may hold dots and brackets themselves (`https://id.example/roles`), so the answer needs
/// a name to compare with.
pub(super) fn is_root(name: &str, path: &str) -> bool {
    path.strip_prefix(name).is_some_and(|inside| {
        inside.is_empty() || inside.starts_with('.') || inside.starts_with('[')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_starts_with_the_whole_name() {
        for path in ["user", "user.id", "user[0]"] {
            assert!(is_root("user", path));
        }
        for path in ["username", "use", "User", ""] {
            assert!(!is_root("user", path));
        }
        assert!(is_root(
            "https://id.example/roles",
            "https://id.example/roles[2]"
        ));
    }
}
