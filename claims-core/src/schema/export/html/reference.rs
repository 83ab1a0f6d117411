//! Where a claim is registered.

use claims_registry::{RegisteredClaim, Status};

use super::escape::escape;

/// The reference of a registered claim. An RFC is a link; other bodies move their documents.
pub(super) fn reference(claim: &RegisteredClaim) -> String {
    if claim.status != Status::Published {
        return escape(claim.reference);
    }
    let parts = claim.reference.split("; ").map(|part| match address(part) {
        Some(address) => format!("<a href=\"{address}\">{}</a>", escape(part)),
        None => escape(part),
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// The address of `RFC 7519, 4.1.4`, or of the whole document if more than a section is named.
fn address(part: &str) -> Option<String> {
    let rest = part.strip_prefix("RFC ")?;
    let (number, section) = rest.split_once(", ").unwrap_or((rest, ""));
    let is_made_of =
        |text: &str, allowed: fn(char) -> bool| !text.is_empty() && text.chars().all(allowed);
    is_made_of(number, |c| c.is_ascii_digit()).then_some(())?;
    let fragment = if is_made_of(section, |c| c.is_ascii_digit() || c == '.') {
        format!("#section-{section}")
    } else {
        String::new()
    };
    Some(format!(
        "https://www.rfc-editor.org/rfc/rfc{number}{fragment}"
    ))
}

#[cfg(test)]
mod tests {
    use super::{address, reference};

    #[test]
    fn only_rfcs_have_an_address() {
        let section = "https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4";
        assert_eq!(address("RFC 7519, 4.1.4").as_deref(), Some(section));
        let whole = "https://www.rfc-editor.org/rfc/rfc9447";
        assert_eq!(address("RFC 9447").as_deref(), Some(whole));
        assert_eq!(address("RFC 9447, 3 and 4").as_deref(), Some(whole));
        assert_eq!(address("OpenID Connect Core 1.0, 2"), None);
        assert_eq!(address("RFC draft"), None);
    }

    #[test]
    fn every_registered_claim_keeps_the_words_of_its_reference() {
        for claim in claims_registry::CLAIMS {
            let mut text = reference(claim);
            while let Some((before, tag)) = text.split_once('<') {
                let after = tag.split_once('>').map_or("", |(_, after)| after);
                text = format!("{before}{after}");
            }
            assert_eq!(text, claim.reference);
        }
    }
}
