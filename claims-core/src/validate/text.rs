//! Strings, as `pattern` and `format` see them.

use super::forward::forward;

/// Strings: what `pattern` and `format` judge.
#[diagnostic::on_unimplemented(
    message = "`pattern` and `format` cannot judge a value of type `{Self}`",
    label = "not a string",
    note = "for another type use `#[claim(validate = path)]`, \
            or implement `claims_core::validate::Text`"
)]
pub trait Text {
    /// The string.
    fn text(&self) -> &str;
}

impl Text for str {
    fn text(&self) -> &str {
        self
    }
}

impl Text for String {
    fn text(&self) -> &str {
        self
    }
}

forward!(Text {
    fn text(&self) -> &str {
        (**self).text()
    }
});
