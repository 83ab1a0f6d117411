//! How much two names differ, for error messages of const evaluation.

/// Longer texts than this are compared by their beginnings.
const COMPARED: usize = 48;

/// How many insertions and removals lead from one text to the other; the case of ASCII letters is none.
pub const fn distance(left: &str, right: &str) -> usize {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let left = if left.len() > COMPARED {
        left.split_at(COMPARED).0
    } else {
        left
    };
    let right = if right.len() > COMPARED {
        right.split_at(COMPARED).0
    } else {
        right
    };
    let mut row = [0; COMPARED + 1];
    let mut column = 0;
    while column <= right.len() {
        row[column] = column;
        column += 1;
    }
    let mut line = 0;
    while line < left.len() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        let mut column = 0;
        while column < right.len() {
            let above = row[column + 1];
            let mut cell = diagonal;
            if !left[line].eq_ignore_ascii_case(&right[column]) {
                // A replacement is a removal and an insertion, so that a part of a name is near it.
                cell += 2;
            }
            if above + 1 < cell {
                cell = above + 1;
            }
            if row[column] + 1 < cell {
                cell = row[column] + 1;
            }
            row[column + 1] = cell;
            diagonal = above;
            column += 1;
        }
        line += 1;
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distances_count_changed_letters() {
        for (left, right, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("kitten", "sitting", 5),
            ("UID", "uid", 0),
        ] {
            assert_eq!(distance(left, right), expected, "{left} {right}");
        }
    }

    /// As it is defined, step by step.
    fn defined(left: &[u8], right: &[u8]) -> usize {
        match (left, right) {
            ([], rest) | (rest, []) => rest.len(),
            ([one, left_rest @ ..], [other, right_rest @ ..]) => {
                if one.eq_ignore_ascii_case(other) {
                    return defined(left_rest, right_rest);
                }
                1 + defined(left_rest, right).min(defined(left, right_rest))
            }
        }
    }

    #[test]
    fn every_pair_is_as_far_apart_as_the_definition_says() {
        let texts = [
            "", "a", "aB", "ba", "abc", "cab", "cbabc", "xaybzc", "bbb", "aacc",
        ];
        for left in texts {
            for right in texts {
                let expected = defined(left.as_bytes(), right.as_bytes());
                assert_eq!(distance(left, right), expected, "{left} {right}");
            }
        }
    }

    #[test]
    fn of_long_texts_the_beginnings_are_compared() {
        let long = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxyyyy";
        for length in 48..=52 {
            let longer = &long[..length];
            assert_eq!(distance(&long[..48], longer), 0);
            assert_eq!(distance(longer, &long[..48]), 0);
            assert_eq!((distance(longer, ""), distance("", longer)), (48, 48));
        }
    }
}
