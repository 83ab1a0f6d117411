//! Every ready-made set of `claims_core::sets`, embedded in one.

use claims_core::{
    Claims,
    sets::{Address, Core, OidcAddress, OidcEmail, OidcPhone, OidcProfile},
};
use proptest::{array::uniform6, prelude::*};

use crate::{
    ClaimsSet,
    claims_set::judged_alone,
    values::{absent_or, audience, moment, text, window},
};

/// All of them at once.
#[derive(Debug, Clone, PartialEq, Claims)]
pub struct ReadyMade {
    #[claim(flatten)]
    core: Core,
    #[claim(flatten)]
    profile: OidcProfile,
    #[claim(flatten)]
    email: OidcEmail,
    #[claim(flatten)]
    phone: OidcPhone,
    #[claim(flatten)]
    address: OidcAddress,
}

fn core() -> BoxedStrategy<Core> {
    let has = (any::<bool>(), any::<bool>());
    (
        absent_or(text()),
        absent_or(text()),
        absent_or(audience()),
        window(),
        has,
        absent_or(text()),
    )
        .prop_map(
            |(iss, sub, aud, [iat, nbf, exp], (has_nbf, has_iat), jti)| Core {
                iss,
                sub,
                aud,
                exp,
                nbf: has_nbf.then_some(nbf),
                iat: has_iat.then_some(iat),
                jti,
            },
        )
        .boxed()
}

fn profile() -> BoxedStrategy<OidcProfile> {
    let texts = || uniform6(absent_or(text()));
    let updated = absent_or(moment());
    (texts(), texts(), absent_or(text()), updated)
        .prop_map(|(first, second, locale, updated_at)| {
            let [
                name,
                family_name,
                given_name,
                middle_name,
                nickname,
                preferred_username,
            ] = first;
            let [profile, picture, website, gender, birthdate, zoneinfo] = second;
            OidcProfile {
                name,
                family_name,
                given_name,
                middle_name,
                nickname,
                preferred_username,
                profile,
                picture,
                website,
                gender,
                birthdate,
                zoneinfo,
                locale,
                updated_at,
            }
        })
        .boxed()
}

/// An address of OpenID Connect.
pub(super) fn address() -> BoxedStrategy<Address> {
    uniform6(absent_or(text()))
        .prop_map(
            |[
                formatted,
                street_address,
                locality,
                region,
                postal_code,
                country,
            ]| Address {
                formatted,
                street_address,
                locality,
                region,
                postal_code,
                country,
            },
        )
        .boxed()
}

fn ready_made() -> BoxedStrategy<ReadyMade> {
    let email = (absent_or(text()), absent_or(any::<bool>()));
    let phone = (absent_or(text()), absent_or(any::<bool>()));
    (core(), profile(), email, phone, absent_or(address()))
        .prop_map(
            |(core, profile, (email, email_verified), (phone_number, verified), address)| {
                ReadyMade {
                    core,
                    profile,
                    email: OidcEmail {
                        email,
                        email_verified,
                    },
                    phone: OidcPhone {
                        phone_number,
                        phone_number_verified: verified,
                    },
                    address: OidcAddress { address },
                }
            },
        )
        .boxed()
}

impl ClaimsSet for ReadyMade {
    fn valid() -> BoxedStrategy<Self> {
        ready_made()
    }

    fn any() -> BoxedStrategy<Self> {
        ready_made()
    }

    judged_alone!();
}
