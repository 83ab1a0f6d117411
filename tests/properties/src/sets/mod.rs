//! The claims sets, each with its values.

pub mod auth_shared;
pub mod everything;
pub mod fluid;
pub mod kinds_of_token;
pub mod netsapiens;
pub mod ready_made;
pub mod restricted_claims;

/// One test for each claims set, of a property that is generic over them.
///
/// ```ignore
/// for_every_set!(64, read_as_written);
/// ```
#[macro_export]
macro_rules! for_every_set {
    ($cases:literal, $property:ident) => {
        mod $property {
            use $crate::sets::*;

            $crate::for_every_set! { @tests $cases, $property:
                user_claims(auth_shared::UserClaims)
                service_claims(auth_shared::ServiceClaims)
                auth_shared_tokens(auth_shared::TokenClaims)
                token_base(auth_shared::TokenBase)
                fluid_tokens(fluid::TokenClaims)
                fluid_users(fluid::User)
                netsapiens_tokens(netsapiens::JwtResponse)
                restricted_tokens(restricted_claims::AccessToken)
                ready_made_sets(ready_made::ReadyMade)
                everything(everything::Everything)
                kinds_of_token(kinds_of_token::Token)
            }
        }
    };
    (@tests $cases:literal, $property:ident: $($name:ident($set:ty))*) => { $(
        #[test]
        fn $name() {
            super::$property::<$set>($crate::cases($cases, file!()));
        }
    )* };
}
