//! `pattern` without its feature: what the expansion names, and an error that says what is missing.

use super::Text;
use crate::{report::Report, schema::ClaimSchema};

/// The engine for patterns. Without the feature `pattern`, nothing implements it.
///
/// ```compile_fail,E0277
/// use claims_core::Claims;
///
/// #[derive(Claims)]
/// struct Order {
///     #[claim(pattern = "o-[0-9]+")]
///     number: String,
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`pattern` needs the feature `pattern` of `claims-core`",
    label = "the engine for patterns is left out of the build",
    note = "add the feature to the dependency, `claims-core = {{ features = [\"pattern\"] }}`"
)]
pub trait PatternEngine {}

/// Nothing to keep.
#[derive(Debug)]
pub struct PatternCache;

impl PatternCache {
    /// As with the feature.
    #[expect(clippy::new_without_default, reason = "as with the feature")]
    pub const fn new() -> Self {
        Self
    }
}

/// Does not compile, as no type is a `PatternEngine`.
pub fn pattern<T: Text + PatternEngine + ?Sized>(
    _value: &T,
    _pattern: &str,
    _cache: &PatternCache,
    _claim: &ClaimSchema<'_>,
    _report: &mut Report,
) {
}
