//! How an own type joins a kind.

/// Lets an own type stand in the fields of registered claims, by the kind of the claim.
///
/// The type promises that its `Serialize` and `Deserialize` speak the kind's JSON shape; nothing
/// else about it is asked. The kinds are those of [`Kind`](crate::registry::Kind), by their
/// [names](crate::registry::Kind::name).
///
/// ```
/// use claims_core::conforms;
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Serialize, Deserialize)]
/// struct UserId(String);
///
/// conforms!(UserId: string_or_uri, string);
///
/// #[derive(Serialize, Deserialize)]
/// struct Id<T>(String, std::marker::PhantomData<T>);
///
/// conforms!(impl<T> Id<T>: string);
/// ```
#[macro_export]
macro_rules! conforms {
    (impl<$($rest:tt)+) => {
        $crate::conforms!(@generics [] $($rest)+);
    };
    // The generics end at the first `>`: a bound with parameters of its own goes into an alias.
    (@generics [$($generics:tt)*] > $type:ty: $($kind:ident),+ $(,)?) => {
        $crate::conforms!(@each [$($generics)*,] $type: $($kind),+);
    };
    (@generics [$($generics:tt)*] $next:tt $($rest:tt)+) => {
        $crate::conforms!(@generics [$($generics)* $next] $($rest)+);
    };
    (@each $generics:tt $type:ty: $($kind:ident),+) => {
        $($crate::conforms!(@one $generics $type: $kind);)+
    };
    (@one [$($generics:tt)*] $type:ty: $kind:ident) => {
        impl<$($generics)* __Claim> $crate::kind::by_name::$kind<__Claim> for $type
        where
            __Claim: $crate::kind::claim::ClaimName,
        {
        }
    };
    ($type:ty: $($kind:ident),+ $(,)?) => {
        $($crate::conforms!(@one [] $type: $kind);)+
    };
}
