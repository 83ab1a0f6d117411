//! Text that means nothing but itself.

use crate::schema::export::shown::in_prose;

/// Text for an element or a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(letter),
            // No page may hold controls (HTML, section 13.1.4).
            letter => escaped.extend(in_prose(letter)),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_leaves_its_element_or_attribute() {
        assert_eq!(
            escape("</script> \"a\" 'b' &amp; ä\n\0\u{202e}\r"),
            "&lt;/script&gt; &quot;a&quot; &#39;b&#39; &amp;amp; ä\n\u{fffd} "
        );
    }
}
