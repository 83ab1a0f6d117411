//! E-mail addresses whose form nobody disputes.

/// `Some` if the text surely is an address, or surely is none; `None` where the grammar of RFC 5322
/// has to decide, with its quoted local parts and literal domains.
pub fn is_email(text: &str) -> Option<bool> {
    let plain = |text: &str| {
        text.split('.').all(|label| {
            !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    };
    match text.split_once('@') {
        None | Some(("", _) | (_, "")) => Some(false),
        Some((local, domain)) if plain(local) && plain(domain) => Some(true),
        Some(_) => None,
    }
}
