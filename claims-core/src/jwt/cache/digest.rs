//! The digest by which a token is found again.

use std::{
    fmt,
    hash::{BuildHasher, Hash, Hasher},
};

use siphasher::sip128::SipHasher24;

/// 128 bits that stand for one token; only the process that made them can make them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digest(u128);

/// Makes digests under a random key.
///
/// The key is what keeps an attacker from looking for two tokens with one digest. SipHash-2-4 is made
/// for that: a keyed function of short messages; the unkeyed security of SHA-2 would buy nothing.
pub(super) struct Digester(SipHasher24);

impl Digester {
    /// `None` if the operating system has no random bits.
    pub(super) fn new() -> Option<Self> {
        let mut key = [0; 16];
        getrandom::fill(&mut key).ok()?;
        Some(Self(SipHasher24::new_with_key(&key)))
    }

    pub(super) fn digest(&self, token: &[u8]) -> Digest {
        Digest(self.0.hash(token).as_u128())
    }
}

/// Never shows the key.
impl fmt::Debug for Digester {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digester")
    }
}

impl Hash for Digest {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u128(self.0);
    }
}

/// A digest needs no second hashing: each half is a keyed hash already.
#[derive(Debug, Clone, Default)]
pub(super) struct DigestIsHash;

impl BuildHasher for DigestIsHash {
    type Hasher = Half;

    fn build_hasher(&self) -> Half {
        Half(0)
    }
}

/// The lower half of a digest.
#[derive(Debug)]
pub(super) struct Half(u64);

impl Hasher for Half {
    #[allow(clippy::cast_possible_truncation)] // The half is what is wanted.
    fn write_u128(&mut self, digest: u128) {
        self.0 = digest as u64;
    }

    /// Never called for a [`Digest`]; kept sound for whoever hashes something else.
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_one_digest_and_a_changed_one_another() {
        let digester = Digester::new().unwrap();
        let token = "a".repeat(1000);
        let digest = digester.digest(token.as_bytes());
        assert_eq!(digest, digester.digest(token.as_bytes()));
        for index in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[index] = b'b';
            assert_ne!(digest, digester.digest(&changed), "{index}");
        }
        assert_ne!(digest, digester.digest(&token.as_bytes()[1..]));
    }

    #[test]
    fn two_digesters_share_nothing() {
        let digests = [(); 2].map(|()| Digester::new().unwrap().digest(b"token"));
        assert_ne!(digests[0], digests[1]);
    }

    #[test]
    fn the_hash_is_half_of_the_digest() {
        let digest = Digest(7 << 64 | 9);
        assert_eq!(DigestIsHash.hash_one(digest), 9);
    }

    #[test]
    fn other_things_have_a_hash_of_all_their_bytes() {
        let hash = |bytes: &[u8]| {
            let mut half = DigestIsHash.build_hasher();
            half.write(bytes);
            half.finish()
        };
        assert_eq!(hash(&[1]), 1);
        assert_eq!(hash(&[1, 2, 3]), 0x01_02_03);
        assert_eq!(hash(&[5, 0, 0, 0, 0, 0, 0, 0, 3]), 6);
    }

    #[test]
    fn the_key_is_never_shown() {
        assert_eq!(format!("{:?}", Digester::new().unwrap()), "Digester");
    }
}
