//! A small generator with a fixed seed: every run tests the same inputs.

/// Marsaglia's xorshift of 64 bits.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `limit`; zero if there is none.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % limit.max(1)
    }

    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// Changes a text in one to four places.
    pub(crate) fn mutate(&mut self, text: &mut Vec<u8>) {
        const TELLING: &[u8] =
            b"\"\\{}[]:,0123456789-+.eEutrnfalsdD8 \t\n\0\x1f\x7f\x80\xc3\xed\xef\xff/";
        for _ in 0..=self.below(4) {
            let place = self.below(text.len());
            match self.below(5) {
                0 if place < text.len() => text[place] ^= 1 << self.below(8),
                1 if place < text.len() => text[place] = *self.pick(TELLING),
                2 if place < text.len() => {
                    text.remove(place);
                }
                3 => {
                    let end = (place + 1 + self.below(8)).min(text.len());
                    let part = text.get(place..end).unwrap_or_default().to_vec();
                    let target = self.below(text.len() + 1);
                    text.splice(target..target, part);
                }
                _ => text.insert(place, *self.pick(TELLING)),
            }
        }
    }
}
