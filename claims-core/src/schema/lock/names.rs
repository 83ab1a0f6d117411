//! The words of the file format for presence, formats and units: those of the attributes.

use crate::schema::{Format, LifetimeUnit, Presence};

pub(super) const PRESENCES: [Presence; 4] = [
    Presence::Required,
    Presence::Optional,
    Presence::Nullable,
    Presence::Default,
];

pub(super) const FORMATS: [Format; 5] = [
    Format::Uri,
    Format::Email,
    Format::Uuid,
    Format::Date,
    Format::StringOrUri,
];

pub(super) const UNITS: [LifetimeUnit; 2] = [LifetimeUnit::Millis, LifetimeUnit::Seconds];

pub(super) const fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "required",
        Presence::Optional => "optional",
        Presence::Nullable => "nullable",
        Presence::Default => "default",
    }
}

pub(super) const fn format(format: Format) -> &'static str {
    match format {
        Format::Uri => "uri",
        Format::Email => "email",
        Format::Uuid => "uuid",
        Format::Date => "date",
        Format::StringOrUri => "string_or_uri",
    }
}

pub(super) const fn unit(unit: LifetimeUnit) -> &'static str {
    match unit {
        LifetimeUnit::Millis => "millis",
        LifetimeUnit::Seconds => "seconds",
    }
}
