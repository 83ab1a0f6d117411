//! Stands in for the cache without the feature `cache`: types of which there is no value, so that a
//! verifier, which may be given one, reads the same with and without it.

use jsonwebtoken::Algorithm;

use crate::jwt::key::KeyIdentity;

#[derive(Debug, Clone, Copy)]
pub(in crate::jwt) enum VerifiedCache {}

#[derive(Debug, Clone, Copy)]
pub(in crate::jwt) enum Place {}

impl VerifiedCache {
    pub(in crate::jwt) fn look_up(self, _: &str, _: Algorithm) -> Option<Place> {
        match self {}
    }

    pub(in crate::jwt) fn accepted(self, _: Place, _: KeyIdentity) {
        match self {}
    }

    pub(in crate::jwt) fn refused(self, _: Place) {
        match self {}
    }
}

impl Place {
    pub(in crate::jwt) fn signed_by(self) -> Option<KeyIdentity> {
        match self {}
    }
}
