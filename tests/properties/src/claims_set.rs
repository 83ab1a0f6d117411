//! What a property needs to know of a claims set.

use std::fmt::Debug;

use claims_core::{Claims, Error, Policy, claims::ValidateClaims};
use proptest::strategy::BoxedStrategy;
use serde::{Serialize, de::DeserializeOwned};

/// A claims set with strategies for its values.
pub trait ClaimsSet:
    Claims + ValidateClaims + Serialize + DeserializeOwned + Clone + PartialEq + Debug + 'static
{
    /// What the validators of the set are told besides the token.
    type Told: Debug + Clone + 'static;

    /// Values that the set's own validators accept: what a signer signs.
    fn valid() -> BoxedStrategy<Self>;

    /// Values that JSON can tell, whatever the validators say.
    fn any() -> BoxedStrategy<Self>;

    /// A context in which the set accepts the value.
    fn fitting(&self) -> Self::Told;

    /// Any context.
    fn contexts() -> BoxedStrategy<Self::Told>;

    /// [`Policy::decode_with`].
    fn decode(policy: &Policy, payload: &[u8], context: &Self::Told) -> Result<Self, Error>;

    /// [`Policy::check_with`].
    fn check(&self, policy: &Policy, context: &Self::Told) -> Result<(), Error>;
}

/// The two ways to a verdict, which are methods with bounds that no generic code can name.
macro_rules! judged_with {
    ($context:ty) => {
        type Told = $context;

        fn decode(
            policy: &::claims_core::Policy,
            payload: &[u8],
            context: &$context,
        ) -> Result<Self, ::claims_core::Error> {
            policy.decode_with(payload, context)
        }

        fn check(
            &self,
            policy: &::claims_core::Policy,
            context: &$context,
        ) -> Result<(), ::claims_core::Error> {
            policy.check_with(self, context)
        }
    };
}

/// The same for a set whose validators need nothing but the token.
macro_rules! judged_alone {
    () => {
        $crate::claims_set::judged_with!(());

        fn fitting(&self) {}

        fn contexts() -> ::proptest::strategy::BoxedStrategy<()> {
            ::proptest::strategy::Strategy::boxed(::proptest::strategy::Just(()))
        }
    };
}

pub(crate) use {judged_alone, judged_with};
