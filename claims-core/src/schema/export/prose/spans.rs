//! What stands inside a paragraph.

use std::collections::BTreeSet;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::schema::export) enum Span {
    /// Plain text.
    Text(String),
    /// Code, as it is meant: without backticks.
    Code(String),
    /// Text between `*` or `_`.
    Emphasis(String),
    /// Text between `**`.
    Strong(String),
    /// A link to the web.
    Link {
        /// What is shown.
        text: Box<Span>,
        /// `http` or `https`.
        address: String,
    },
}

/// The spans of a text without line breaks.
pub(in crate::schema::export) fn spans(text: &str) -> Vec<Span> {
    let mut spans = Spans::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (span, len) = match first {
            '`' => spans.code(rest),
            '\\' => escape(rest),
            '*' | '_' => spans.emphasis(rest),
            '[' => link(rest),
            '<' => autolink(rest),
            _ => None,
        }
        .unwrap_or_else(|| (None, run(rest)));
        let (taken, after) = rest.split_at_checked(len).unwrap_or((rest, ""));
        match span {
            Some(Span::Text(text)) => spans.text.push_str(&text),
            Some(span) => spans.push(span),
            None => spans.text.push_str(taken),
        }
        rest = after;
    }
    spans.flush();
    spans.done
}

/// A span, or text as it stands, and how many bytes it takes.
type Read = Option<(Option<Span>, usize)>;

#[derive(Default)]
struct Spans {
    done: Vec<Span>,
    /// Plain text that was read since the last span.
    text: String,
    /// Runs of backticks that nothing closes, by their length: looked for once.
    open: BTreeSet<usize>,
}

impl Spans {
    fn push(&mut self, span: Span) {
        self.flush();
        self.done.push(span);
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.done.push(Span::Text(text));
        }
    }

    /// CommonMark, section 6.1: a run of backticks up to the next of the same length.
    fn code(&mut self, rest: &str) -> Read {
        let inner = rest.trim_start_matches('`');
        let fence = rest.len() - inner.len();
        let unclosed = Some((None, fence));
        if self.open.contains(&fence) {
            return unclosed;
        }
        let mut position = 0;
        while let Some(found) = inner.get(position..).and_then(|rest| rest.find('`')) {
            let start = position + found;
            let after = inner.get(start..).unwrap_or_default();
            let length = after.len() - after.trim_start_matches('`').len();
            if length == fence {
                let code = inner.get(..start).unwrap_or_default();
                let trimmed = code
                    .strip_prefix(' ')
                    .and_then(|code| code.strip_suffix(' '))
                    .filter(|code| !code.trim().is_empty());
                let code = Span::Code(trimmed.unwrap_or(code).to_owned());
                return Some((Some(code), fence + start + fence));
            }
            position = start + length;
        }
        self.open.insert(fence);
        unclosed
    }

    /// Emphasis that holds nothing but words.
    fn emphasis(&self, rest: &str) -> Read {
        let marker = rest.get(..1)?;
        let strong = marker == "*" && rest.starts_with("**");
        let fence = if strong { "**" } else { marker };
        let inner = rest.strip_prefix(fence)?;
        let end = inner.find(['*', '_', '`', '[', '<', '\\'])?;
        let (words, after) = inner.split_at_checked(end)?;
        let after = after.strip_prefix(fence)?;
        let inside_word = |c: Option<char>| marker == "_" && c.is_some_and(char::is_alphanumeric);
        let is_emphasis = !words.is_empty()
            && words.trim() == words
            && !after.starts_with(marker)
            && !inside_word(after.chars().next())
            && !inside_word(self.text.chars().next_back());
        let words = is_emphasis.then(|| words.to_owned())?;
        let span = if strong {
            Span::Strong(words)
        } else {
            Span::Emphasis(words)
        };
        Some((Some(span), rest.len() - after.len()))
    }
}

/// Text up to the next character that may mean something; at least one character.
fn run(rest: &str) -> usize {
    let mut letters = rest.chars();
    let first = letters.next().map_or(0, char::len_utf8);
    let next = letters.as_str().find(['`', '\\', '*', '_', '[', '<']);
    next.map_or(rest.len(), |next| first + next)
}

/// A punctuation character behind a backslash.
fn escape(rest: &str) -> Read {
    let escaped = rest.chars().nth(1).filter(char::is_ascii_punctuation)?;
    Some((Some(Span::Text(escaped.to_string())), 2))
}

/// `[text](address)`, and the `[name]` of a Rust item, of which only the name is of use here.
fn link(rest: &str) -> Read {
    let inner = rest.strip_prefix('[')?;
    let end = inner.find(['[', ']'])?;
    let (shown, after) = inner.split_at_checked(end)?;
    let after = after.strip_prefix(']')?;
    let code = shown
        .strip_prefix('`')
        .and_then(|shown| shown.strip_suffix('`'))
        .filter(|code| !code.is_empty() && !code.contains('`'));
    let text = match code {
        Some(code) => Span::Code(code.to_owned()),
        None => Span::Text(shown.to_owned()),
    };
    let Some((address, behind)) = after
        .strip_prefix('(')
        .and_then(|after| after.split_once([')', '(']))
        .filter(|(address, _)| {
            after
                .get(address.len() + 1..)
                .is_some_and(|c| c.starts_with(')'))
        })
    else {
        return code.map(|_| (Some(text), rest.len() - after.len()));
    };
    let len = rest.len() - behind.len();
    let span = if is_web(address) {
        Span::Link {
            text: Box::new(text),
            address: address.to_owned(),
        }
    } else {
        text
    };
    Some((Some(span), len))
}

/// `<https://...>`
fn autolink(rest: &str) -> Read {
    let inner = rest.strip_prefix('<')?;
    let end = inner.find(['<', '>', ' '])?;
    let (address, after) = inner.split_at_checked(end)?;
    let after = after.strip_prefix('>').filter(|_| is_web(address))?;
    let span = Span::Link {
        text: Box::new(Span::Text(address.to_owned())),
        address: address.to_owned(),
    };
    Some((Some(span), rest.len() - after.len()))
}

fn is_web(address: &str) -> bool {
    let has_scheme = address.starts_with("https://") || address.starts_with("http://");
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | '\\');
    has_scheme && address.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::{Span, spans};

    fn text(text: &str) -> Span {
        Span::Text(text.to_owned())
    }

    fn code(text: &str) -> Span {
        Span::Code(text.to_owned())
    }

    #[test]
    fn code_stays_code() {
        assert_eq!(spans("a `b*c*` d"), [text("a "), code("b*c*"), text(" d")]);
        assert_eq!(spans("`` [`] ``"), [code("[`]")]);
        assert_eq!(spans("`a``b`"), [code("a``b")]);
        assert_eq!(spans(r"`\`"), [code(r"\")]);
        assert_eq!(spans("a ` b `` c"), [text("a ` b `` c")]);
        assert_eq!(spans("``a` `b`"), [text("``a"), code(" "), text("b`")]);
    }

    #[test]
    fn what_the_exporters_write_as_code_is_read_back() {
        for source in ["a", "`", "a`b", "``", " x ", " ", "[`|<]", r"\`"] {
            let written = super::super::super::words::code(source);
            assert_eq!(spans(&written), [code(source)], "{written}");
        }
    }

    #[test]
    fn emphasis_needs_both_ends() {
        assert_eq!(
            spans("**Not** for *all*, _here_"),
            [
                Span::Strong("Not".to_owned()),
                text(" for "),
                Span::Emphasis("all".to_owned()),
                text(", "),
                Span::Emphasis("here".to_owned()),
            ]
        );
        for plain in [
            "2 * 3 * 4",
            "snake_case_name",
            "*open",
            "**",
            "a * b",
            "~ and *",
        ] {
            assert_eq!(spans(plain), [text(plain)]);
        }
        assert_eq!(spans(r"\*all\* \a"), [text(r"*all* \a")]);
    }

    #[test]
    fn links_go_to_the_web_or_nowhere() {
        let link = |shown: Span, address: &str| Span::Link {
            text: Box::new(shown),
            address: address.to_owned(),
        };
        assert_eq!(
            spans("[`policy`](crate::policy) [here](https://a.example/x) [`Name`] [x]"),
            [
                code("policy"),
                text(" "),
                link(text("here"), "https://a.example/x"),
                text(" "),
                code("Name"),
                text(" [x]"),
            ]
        );
        assert_eq!(
            spans("<https://a.example>"),
            [link(text("https://a.example"), "https://a.example")]
        );
        assert_eq!(
            spans("[x](javascript:alert(1))"),
            [text("[x](javascript:alert(1))")]
        );
        assert_eq!(spans("[x](data:,y)"), [text("x")]);
        assert_eq!(spans("an <angle> [ ( <"), [text("an <angle> [ ( <")]);
    }

    #[test]
    fn long_runs_of_markers_take_linear_time() {
        for marker in ["`", "*", "_", "[", "<", "`` ", "[x](", "*a "] {
            let long = marker.repeat(100_000);
            assert!(!spans(&long).is_empty());
        }
    }

    #[test]
    fn what_follows_an_address_is_read_on() {
        let link = |address: &str| Span::Link {
            text: Box::new(text(address)),
            address: address.to_owned(),
        };
        assert_eq!(
            spans("see <https://a.example/x> and <http://b.example>."),
            [
                text("see "),
                link("https://a.example/x"),
                text(" and "),
                link("http://b.example"),
                text(".")
            ]
        );
    }

    #[test]
    fn an_address_holds_nothing_that_a_page_takes_for_its_own() {
        assert!(super::is_web("https://a.example/?b=c#d"));
        for other in [
            "https://a.example/'",
            "https://a.example/\"",
            "http://a b",
            "https://a/é",
            "ftp://a",
        ] {
            assert!(!super::is_web(other), "{other}");
        }
    }

    #[test]
    fn a_reference_to_an_item_is_code_of_one_piece() {
        assert_eq!(spans("[`A`]"), [code("A")]);
        for plain in ["[``]", "[`a`b`]", "[a]"] {
            assert!(!spans(plain).contains(&code("")), "{plain}");
            assert!(
                !matches!(spans(plain).as_slice(), [Span::Code(_)]),
                "{plain}"
            );
        }
    }
}
