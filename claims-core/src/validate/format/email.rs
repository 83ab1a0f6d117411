//! E-mail addresses: an `addr-spec` (RFC 5322, section 3.4.1) without comments, folding white space
//! and obsolete forms, which have no place in a value that is compared and stored.

/// Whether the whole text is an `addr-spec`.
pub(super) fn is_email(text: &str) -> bool {
    // A domain holds no `@` unless it is a literal, a quoted local part may.
    let split = match text.strip_prefix('"') {
        Some(quoted) => after_quoted(quoted),
        None => text
            .split_once('@')
            .and_then(|(local, domain)| is_dot_atom(local).then_some(domain)),
    };
    split.is_some_and(is_domain)
}

/// The domain behind the rest of a quoted local part and its `@` (section 3.2.4).
fn after_quoted(text: &str) -> Option<&str> {
    let mut letters = text.char_indices();
    while let Some((index, letter)) = letters.next() {
        match letter {
            '"' => return text.get(index..)?.strip_prefix("\"@"),
            // Any printable character or white space may be quoted.
            '\\' => letters
                .next()
                .filter(|(_, quoted)| is_printable_or_space(*quoted))
                .map(drop)?,
            letter if is_printable_or_space(letter) => {}
            _ => return None,
        }
    }
    None
}

/// A dot-atom, or a literal in brackets.
fn is_domain(domain: &str) -> bool {
    let literal = domain
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    match literal {
        Some(literal) => literal
            .chars()
            .all(|c| is_printable_or_space(c) && !matches!(c, '[' | ']' | '\\')),
        None => is_dot_atom(domain),
    }
}

/// Section 3.2.3: atoms with single dots between them.
fn is_dot_atom(text: &str) -> bool {
    text.split('.')
        .all(|atom| !atom.is_empty() && atom.bytes().all(is_atom_byte))
}

fn is_atom_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

fn is_printable_or_space(letter: char) -> bool {
    letter.is_ascii_graphic() || matches!(letter, ' ' | '\t')
}

#[cfg(test)]
mod tests;
