//! Macros that check while the program compiles.

/// Evaluates the name checks of a generic claims set.
///
/// The checks of a type without parameters run when it is compiled. Those of a generic one need its
/// arguments, and `cargo check` does not instantiate anything: name the types you use.
///
/// ```
/// use claims_core::{Claims, assert_claims, sets};
///
/// #[derive(Claims)]
/// struct Envelope<T> {
///     #[claim(flatten)]
///     content: T,
///     trace: String,
/// }
///
/// assert_claims!(Envelope<sets::Core>);
/// ```
///
/// A claim that both declare does not compile:
///
/// ```compile_fail
/// use claims_core::{Claims, assert_claims, sets};
///
/// #[derive(Claims)]
/// struct Envelope<T> {
///     #[claim(registered)]
///     sub: String,
///     #[claim(flatten)]
///     content: T,
/// }
///
/// assert_claims!(Envelope<sets::Core>);
/// ```
#[macro_export]
macro_rules! assert_claims {
    ($($set:ty),+ $(,)?) => {
        $(const _: &'static $crate::Schema<'static> = {
            // Named, not called: its bounds are those of the contexts of embedded sets.
            let _ = <$set as $crate::claims::ValidateClaims>::validate;
            <$set as $crate::Claims>::SCHEMA
        };)+
    };
}

/// Stops the build if a token of the producer could be refused by the consumer.
///
/// The consumer is the set that one service reads, the producer the set that another one writes. Each
/// gap is named: a claim that is missing, may be absent or `null`, has another JSON type, or breaks a
/// validator of the consumer. What is compared, and what is not, stands at
/// [`schema::accepts`](crate::schema::accepts).
///
/// That the consumer refuses what the issuer has ended, by `version_of` or `revocable`, is another
/// question: [`assert_enforces!`](crate::assert_enforces) asks it, and a contract wants both.
///
/// A function follows from one that is written with the same path, and a bare name says little: let the
/// path name the crate, `validate = tenants::is_known`.
///
/// Write it where both types are known: in the consumer's tests, or in a crate that both services share.
///
/// ```
/// use claims_core::{Audience, Claims, NumericDate, assert_accepts};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     sub: String,
///     #[claim(registered)]
///     aud: Audience,
///     #[claim(registered = "exp")]
///     expires_at: NumericDate,
///     #[claim(len(1..=64))]
///     tenant_id: String,
///     shard: u8,
/// }
///
/// /// What the orders service looks at.
/// #[derive(Claims)]
/// struct OrdersView {
///     #[claim(registered)]
///     sub: String,
///     #[claim(not_empty)]
///     tenant_id: String,
///     shard: u32,
///     #[claim(registered)]
///     locale: Option<String>,
/// }
///
/// assert_accepts!(OrdersView, AccessToken);
/// ```
///
/// A producer that promises less than the consumer needs does not compile:
///
/// ```compile_fail
/// use claims_core::{Claims, assert_accepts};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     tenant_id: Option<String>,
/// }
///
/// #[derive(Claims)]
/// struct OrdersView {
///     tenant_id: String,
/// }
///
/// assert_accepts!(OrdersView, AccessToken);
/// ```
#[macro_export]
macro_rules! assert_accepts {
    ($consumer:ty, $producer:ty $(,)?) => {
        const _: () = {
            // As in `assert_claims!`.
            let _ = <$consumer as $crate::claims::ValidateClaims>::validate;
            let _ = <$producer as $crate::claims::ValidateClaims>::validate;
            $crate::schema::assert_accepts(
                <$consumer as $crate::Claims>::SCHEMA,
                <$producer as $crate::Claims>::SCHEMA,
            );
        };
    };
}

/// Stops the build if the consumer leaves out an online check of the producer.
///
/// A view that forgets `version_of`, `revocable` or `single_use` refuses nothing that
/// [`assert_accepts!`](crate::assert_accepts) could complain of: it takes too much. A token that a logout
/// everywhere has ended would pass. Each such claim is named, and also a `version_of` or `revocable`
/// that the producer does not declare, since nobody feeds it. What is compared, and what is not, stands at
/// [`schema::enforces`](crate::schema::enforces).
///
/// Write it beside `assert_accepts!`, for each view:
///
/// ```
/// use claims_core::{Claims, assert_accepts, assert_enforces};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     sub: String,
///     tenant_id: String,
///     #[claim(version_of = "sub")]
///     tv: u64,
/// }
///
/// /// What the orders service looks at.
/// #[derive(Claims)]
/// struct OrdersView {
///     #[claim(registered)]
///     sub: String,
///     #[claim(version_of = "sub")]
///     tv: u64,
/// }
///
/// assert_accepts!(OrdersView, AccessToken);
/// assert_enforces!(OrdersView, AccessToken);
/// ```
///
/// A view that forgets the version does not compile:
///
/// ```compile_fail
/// use claims_core::{Claims, assert_enforces};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     sub: String,
///     #[claim(version_of = "sub")]
///     tv: u64,
/// }
///
/// #[derive(Claims)]
/// struct OrdersView {
///     #[claim(registered)]
///     sub: String,
/// }
///
/// assert_enforces!(OrdersView, AccessToken);
/// ```
#[macro_export]
macro_rules! assert_enforces {
    ($consumer:ty, $producer:ty $(,)?) => {
        const _: () = {
            // As in `assert_claims!`.
            let _ = <$consumer as $crate::claims::ValidateClaims>::validate;
            let _ = <$producer as $crate::claims::ValidateClaims>::validate;
            $crate::schema::assert_enforces(
                <$consumer as $crate::Claims>::SCHEMA,
                <$producer as $crate::Claims>::SCHEMA,
            );
        };
    };
}

/// Compares a claims set with its committed [lock](crate::schema::lock), as the one line of a test.
///
/// The path is relative to the folder of the package's `Cargo.toml`. With `CLAIMS_BLESS=1` in the
/// environment the file is written instead.
///
/// ```
/// use claims_core::{Claims, assert_locked};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     tenant_id: String,
/// }
///
/// // In a function with `#[test]`:
/// # fn the_access_token_is_locked() {
/// assert_locked!(AccessToken, "claims/access_token.lock.json");
/// # }
/// ```
///
/// A policy is locked with the set that it goes with:
///
/// ```
/// # use claims_core::{Claims, Policy, assert_locked};
/// # #[derive(Claims)]
/// # struct AccessToken {
/// #     tenant_id: String,
/// # }
/// # fn policy() -> Policy {
/// #     Policy::default()
/// # }
/// # fn the_access_token_is_locked() {
/// assert_locked!(AccessToken, "claims/access_token.lock.json", policy = &policy());
/// # }
/// ```
///
/// # Panics
///
/// If the file is missing or says something else, with the difference, and when a retired name came
/// back with another meaning or type: see [`Lock::check`](crate::schema::Lock::check).
#[cfg(feature = "export")]
#[macro_export]
macro_rules! assert_locked {
    ($set:ty, $path:expr $(, policy = $policy:expr)? $(,)?) => {
        $crate::schema::lock::assert_locked(
            &$crate::schema::Lock::of::<$set>()$(.with_policy($policy))?,
            ::core::env!("CARGO_MANIFEST_DIR"),
            $path,
        )
    };
}

/// Checks while the program compiles that a claims set follows a profile, which
/// [`registry::PROFILES`](crate::registry::PROFILES) lists.
///
/// What the specification demands of every such token has to be declared: claims that are required
/// must be there and must not be optional, have to be that registered claim, and claims that are
/// forbidden must be absent. Of an enum, every variant is looked at. What is demanded under a
/// condition, no declaration can tell; the message of an error names it as a note.
///
/// `#[claims(profile = "...")]` checks the same for the type that it stands on, and also sets the
/// `typ` of such tokens and holds their values to the profile's rules.
///
/// ```
/// use claims_core::{Audience, Claims, NumericDate, assert_profile};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     iss: String,
///     #[claim(registered)]
///     exp: NumericDate,
///     #[claim(registered)]
///     aud: Audience,
///     #[claim(registered)]
///     sub: String,
///     #[claim(registered)]
///     client_id: String,
///     #[claim(registered)]
///     iat: NumericDate,
///     #[claim(registered)]
///     jti: String,
/// }
///
/// assert_profile!(AccessToken, "oauth_at_jwt");
/// ```
///
/// An access token without `client_id` and `jti` does not compile:
///
/// ```compile_fail
/// use claims_core::{assert_profile, sets};
///
/// assert_profile!(sets::Core, "oauth_at_jwt");
/// ```
#[macro_export]
macro_rules! assert_profile {
    ($set:ty, $profile:expr $(,)?) => {
        const _: () = $crate::schema::assert_profile(<$set as $crate::Claims>::SCHEMA, $profile);
    };
}

/// What `#[claims(schemars)]` expands to, where there is a schemars to speak to.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! with_schemars {
    ($($impls:tt)*) => { $($impls)* };
}

/// The error about the feature that is off, instead of one for each name it lacks.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! with_schemars {
    ($($impls:tt)*) => {
        ::core::compile_error!(
            "`#[claims(schemars)]` needs the feature `schemars` of `claims-core`: add it to the \
             dependency, `claims-core = { features = [\"schemars\"] }`"
        );
    };
}
