//! Strings that match a pattern, for the simple patterns of claims.

use std::iter::{Peekable, repeat_n};
use std::str::Chars;

/// How often something that may repeat without end is repeated at most.
const MOST_REPEATS: usize = 64;

/// Characters of an example, at most: `{1000000}` is a pattern too.
const MOST_CHARACTERS: usize = 256;

/// Groups inside groups.
const MOST_DEPTH: usize = 10;

/// A string that matches the pattern and that `allows` takes; `None` if none is found.
///
/// Of alternatives the first is taken, of a class its first member, and whatever may repeat does so
/// as rarely as `allows` lets it.
pub(super) fn sample(pattern: &str, allows: impl Fn(&str) -> bool) -> Option<String> {
    (0..=MOST_REPEATS)
        .map_while(|repeats| of_pattern(pattern, repeats))
        .find(|text| allows(text))
}

fn of_pattern(pattern: &str, repeats: usize) -> Option<String> {
    let mut reader = Reader {
        rest: pattern.chars().peekable(),
        repeats,
    };
    let text = reader.alternatives(0)?;
    reader.rest.next().is_none().then_some(text)
}

struct Reader<'p> {
    rest: Peekable<Chars<'p>>,
    /// How often what may repeat is repeated beyond what it must.
    repeats: usize,
}

impl Reader<'_> {
    /// The first of several alternatives, up to the end of the pattern or of the group.
    fn alternatives(&mut self, depth: usize) -> Option<String> {
        let mut first = None;
        let mut text = String::new();
        loop {
            match self.rest.peek() {
                None | Some(')') => return Some(first.unwrap_or(text)),
                Some('|') => {
                    self.rest.next();
                    let done = std::mem::take(&mut text);
                    first.get_or_insert(done);
                }
                Some(_) => {
                    let atom = self.atom(depth)?;
                    let times = self.quantifier()?;
                    let length = atom.chars().count().saturating_mul(times);
                    if length > MOST_CHARACTERS {
                        return None;
                    }
                    text.extend(repeat_n(&*atom, times));
                }
            }
        }
    }

    fn atom(&mut self, depth: usize) -> Option<String> {
        match self.rest.next()? {
            '(' if depth < MOST_DEPTH => {
                if self.rest.next_if_eq(&'?').is_some() {
                    self.rest.next_if_eq(&':')?;
                }
                let text = self.alternatives(depth + 1)?;
                self.rest.next_if_eq(&')')?;
                Some(text)
            }
            '[' => self.class().map(String::from),
            '\\' => self.escape().map(String::from),
            // An anchor says nothing new: a pattern matches the whole value.
            '^' | '$' => Some(String::new()),
            '(' | ')' | ']' | '{' | '}' | '.' | '*' | '+' | '?' => None,
            character => Some(character.into()),
        }
    }

    /// The first member of a class.
    fn class(&mut self) -> Option<char> {
        if self.rest.peek() == Some(&'^') {
            return self.negated_class();
        }
        let first = match self.rest.next()? {
            '\\' => self.escape()?,
            character => character,
        };
        loop {
            match self.rest.next()? {
                ']' => return Some(first),
                '\\' => drop(self.rest.next()?),
                _ => {}
            }
        }
    }

    /// A member of `[^...]`: a letter that stands nowhere in it, if that is beyond doubt.
    fn negated_class(&mut self) -> Option<char> {
        self.rest.next();
        let mut refused = String::new();
        loop {
            match self.rest.next()? {
                ']' => break,
                '-' if self.rest.peek() != Some(&']') => return None,
                '\\' => match self.rest.next()? {
                    'n' | 'r' | 't' | 'f' | 'v' => {}
                    escaped if escaped.is_ascii_punctuation() => refused.push(escaped),
                    _ => return None,
                },
                character => refused.push(character),
            }
        }
        ('a'..='z').find(|letter| !refused.contains(*letter))
    }

    fn escape(&mut self) -> Option<char> {
        match self.rest.next()? {
            'd' => Some('1'),
            'w' => Some('a'),
            'n' => Some('\n'),
            't' => Some('\t'),
            escaped if escaped.is_ascii_punctuation() => Some(escaped),
            // `\b`, `\D`, `\x41`: not simple.
            _ => None,
        }
    }

    /// How often what stands before is repeated.
    fn quantifier(&mut self) -> Option<usize> {
        let times = match self.rest.peek() {
            Some('*') => self.repeats,
            Some('+') => self.repeats.saturating_add(1),
            Some('?') => self.repeats.min(1),
            Some('{') => {
                self.rest.next();
                let min = self.number()?;
                let max = match self.rest.next_if_eq(&',') {
                    Some(_) => self.number().unwrap_or(usize::MAX),
                    None => min,
                };
                if self.rest.peek() != Some(&'}') {
                    return None;
                }
                min.saturating_add(self.repeats).min(max)
            }
            _ => return Some(1),
        };
        self.rest.next();
        // The lazy form matches the same.
        self.rest.next_if_eq(&'?');
        Some(times)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = None;
        while let Some(digit) = self.rest.peek().and_then(|c| c.to_digit(10)) {
            self.rest.next();
            let tens = number.unwrap_or(0_usize).saturating_mul(10);
            number = Some(tens.saturating_add(usize::try_from(digit).ok()?));
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::sample;

    #[test]
    fn simple_patterns_have_a_sample() {
        let cases = [
            ("abc", "abc"),
            ("[a-z][a-z0-9-]*", "a"),
            (r"\d{4}-\d{2}", "1111-11"),
            (r"(?:v|w)(\d+)\.\d+", "v1.1"),
            ("^x?y$", "y"),
            (r"a|", "a"),
            ("|a", ""),
            (r"[\]x]\w", "]a"),
            ("[^a/]+", "b"),
            ("a{2,}?", "aa"),
            (r"a\n\t\.", "a\n\t."),
            (r"[x\]]", "x"),
            ("[^a-]", "b"),
            (r"[^\na]", "b"),
            (r"[^\-a]", "b"),
        ];
        for (pattern, text) in cases {
            assert_eq!(
                sample(pattern, |_| true).as_deref(),
                Some(text),
                "{pattern}"
            );
        }
    }

    #[test]
    fn samples_match() {
        for pattern in [
            "[a-z][a-z0-9-]*",
            r"(?:v|w)(\d+)\.\d+",
            r"[^\n,]{3}",
            r"[-+]?\d",
        ] {
            let whole = regex_lite::Regex::new(&format!(r"\A(?:{pattern})\z")).unwrap();
            let text = sample(pattern, |_| true).unwrap();
            assert!(whole.is_match(&text), "{pattern}: {text}");
        }
    }

    #[test]
    fn repetitions_go_on_until_the_length_fits() {
        let at_least = |length| move |text: &str| text.len() >= length;
        assert_eq!(sample("[a-z]*", at_least(3)).as_deref(), Some("aaa"));
        assert_eq!(sample("x{1,2}", at_least(3)), None);
    }

    #[test]
    fn a_sample_is_bounded_in_length_and_depth() {
        let groups = |depth| "(".repeat(depth) + "x" + &")".repeat(depth);
        let is_found = |pattern: &str| sample(pattern, |_| true).is_some();
        for (most, more) in [
            ("a{256}".to_owned(), "a{257}".to_owned()),
            (groups(10), groups(11)),
        ] {
            assert!(is_found(&most), "{most}");
            assert!(!is_found(&more), "{more}");
        }
    }

    #[test]
    fn what_is_not_simple_has_none() {
        for pattern in [
            r"\bx",
            r"\x41",
            "[^a-z]",
            "a{1000000}",
            "((((((((((((x))))))))))))",
            r"[^\w]",
            "(",
            "[a",
            "a{2",
        ] {
            assert_eq!(sample(pattern, |_| true), None, "{pattern}");
        }
    }
}
