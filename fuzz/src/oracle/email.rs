//! E-mail addresses whose form nobody disputes.

/// `Some` if the text surely is an address, or surely is none; `None` where the grammar of RFC 5322
/// has to decide, with its quoted local parts and literal domains.
pub fn is_email(text: &str) -> Option<bool> {
    // Letters, digits and dots alone: atoms with single dots between them, around one sign.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'@');
    let has_atoms = |text: &str| text.split('.').all(|atom| !atom.is_empty());
    match text.split_once('@') {
        None | Some(("", _) | (_, "")) => Some(false),
        Some((local, domain)) if text.bytes().all(is_plain) => {
            Some(has_atoms(local) && has_atoms(domain) && !domain.contains('@'))
        }
        Some(_) => None,
    }
}
