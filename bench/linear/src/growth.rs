//! How instructions grow with the length of a token.

use std::fmt;

/// What the last doubling adds may be so many times what the first one adds, for each doubling between them,
/// in percent. A line is 200, sorting takes 215, length to the power of 1.5 takes 283 and squares 400. Memory
/// that grows in steps brings single doublings to 280; over all of them it evens out.
const MOST_PERCENT: u64 = 230;

/// Instructions at some length, at twice that length, and so on.
pub(crate) struct Growth<'c>(&'c [u64]);

impl<'c> Growth<'c> {
    pub(crate) fn of(counts: &'c [u64]) -> Self {
        Self(counts)
    }

    /// Whether twice the length adds about twice as much. What every token costs is in no increment; what does
    /// not grow with the length differs a little from token to token, by less than a hundredth.
    pub(crate) fn is_linear(&self) -> bool {
        let whole = self.0.last().copied().unwrap_or_default();
        let increments = self.increments();
        let Some((first, others)) = increments.split_first() else {
            return false;
        };
        let last = others.last().copied().unwrap_or_default();
        let most = others.iter().fold(u128::from(*first), |most, _| {
            most * u128::from(MOST_PERCENT) / 100
        });
        u128::from(last) <= most.max(u128::from(whole / 100))
    }

    fn increments(&self) -> Vec<u64> {
        let pairs = self.0.windows(2);
        pairs.map(|pair| pair[1].saturating_sub(pair[0])).collect()
    }
}

impl fmt::Display for Growth<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} instructions, which grow by {:?}",
            self.0,
            self.increments()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grows(cost: impl Fn(u64) -> u64) -> bool {
        let counts = [2048, 4096, 8192, 16384, 32768].map(cost);
        Growth::of(&counts).is_linear()
    }

    #[test]
    fn lines_are_linear() {
        assert!(grows(|length| 5_000 + 10 * length));
        assert!(grows(
            |length| 5_000 + 10 * length * u64::from(length.ilog2())
        ));
        assert!(grows(|_| 5_000));
        // A little more or less for each token is nothing.
        assert!(grows(|length| 50_000 + length % 3));
    }

    #[test]
    fn squares_are_not() {
        assert!(!grows(|length| length * length));
        assert!(!grows(|length| 5_000 + 20 * length + length * length / 100));
        assert!(!grows(|length| length * length.isqrt()));
    }
}
