//! Whether a file in another language can be right at all.

/// Whether brackets close in the order in which they opened, outside of comments and of what stands
/// between quotes.
pub fn is_balanced(file: &str, quotes: &[char]) -> bool {
    let mut open = Vec::new();
    let mut rest = file;
    while let Some(letter) = rest.chars().next() {
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        if letter == '/' && rest.starts_with('/') {
            rest = rest
                .find('\n')
                .and_then(|end| rest.get(end..))
                .unwrap_or_default();
        } else if letter == '/' && rest.starts_with('*') {
            let Some(end) = rest.find("*/") else {
                return false;
            };
            rest = rest.get(end + 2..).unwrap_or_default();
        } else if quotes.contains(&letter) {
            let Some(after) = behind_quoted(rest, letter) else {
                return false;
            };
            rest = after;
        } else if let Some(close) = closing(letter) {
            open.push(close);
        } else if matches!(letter, ')' | ']' | '}') && open.pop() != Some(letter) {
            return false;
        }
    }
    open.is_empty()
}

fn closing(letter: char) -> Option<char> {
    match letter {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        _ => None,
    }
}

/// What follows the closing quote. Go's back quotes know no escapes and may hold lines.
fn behind_quoted(text: &str, quote: char) -> Option<&str> {
    let mut escaped = false;
    for (index, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quote != '`' => escaped = true,
            '\n' if quote != '`' => return None,
            letter if letter == quote => return text.get(index + letter.len_utf8()..),
            _ => {}
        }
    }
    None
}

/// Whether the elements of a page close in the order in which they opened.
pub fn is_nested(page: &str) -> bool {
    const VOID: [&str; 6] = ["meta", "br", "hr", "img", "link", "input"];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        rest = rest.get(start + 1..).unwrap_or_default();
        let Some((tag, after)) = rest.split_once('>') else {
            return false;
        };
        rest = after;
        let name = tag.split([' ', '\n', '/']).next().unwrap_or_default();
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if name == "style" {
            let Some((_, after)) = rest.split_once("</style>") else {
                return false;
            };
            rest = after;
        } else if !tag.starts_with('!') && !VOID.contains(&name) {
            open.push(name);
        }
    }
    open.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{is_balanced, is_nested};

    #[test]
    fn brackets_count_outside_of_comments_and_quotes() {
        assert!(is_balanced("a { \"}\\\"\" } // {\n/* ( */", &['"']));
        for other in ["{", "}", "(]", "\"", "\"\n\"", "/* ", "*/ }"] {
            assert!(!is_balanced(other, &['"']), "{other}");
        }
    }

    #[test]
    fn elements_close_in_order() {
        assert!(is_nested("<!doctype html><p>a<br>b</p>"));
        assert!(!is_nested("<p><b></p></b>") && !is_nested("<p>") && !is_nested("a < b"));
    }
}
