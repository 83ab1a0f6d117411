//! Whether a claims set follows a profile, found out while the program compiles.
//!
//! Only what a specification demands of every such token is an error. What it demands under a
//! condition, no declaration can tell: it is named where there is an error anyway.

use claims_registry::{Profile, ProfileClaim, TypeLevel};

use super::{Presence, Schema, collision::named, message::Message, text::same};

/// Stops the build if tokens of the set can break what the profile of that id demands of them: a
/// claim that has to be there and may be absent, or one that must not be there.
///
/// Of an enum, the set of every variant is looked at.
#[track_caller]
pub const fn assert_profile(schema: &'static Schema<'static>, id: &str) {
    let Some(profile) = claims_registry::profile(id) else {
        let message = Message::new()
            .text("there is no profile `")
            .text(id)
            .text("`\nhelp: did you mean `")
            .text(claims_registry::nearest_profile(id).id)
            .text("`? `claims_core::registry::PROFILES` lists them all");
        panic!("{}", message.as_str());
    };
    let findings = findings(schema, profile);
    if findings.count > 0 {
        panic!("{}", notes(findings, schema, profile).as_str());
    }
}

/// Everything that is wrong.
const fn findings(schema: &'static Schema<'static>, profile: &Profile) -> Findings {
    let mut findings = Findings::of(schema, profile);
    findings = typ(findings, schema, profile);
    match &schema.tagged {
        None => findings = set(findings, schema, None, profile),
        Some(tagged) => {
            let mut i = 0;
            while i < tagged.variants.len() {
                let variant = &tagged.variants[i];
                findings = set(findings, variant.schema, Some(variant.name), profile);
                i += 1;
            }
        }
    }
    findings
}

/// What is wrong, a line each.
#[derive(Clone, Copy)]
struct Findings {
    message: Message,
    count: usize,
    /// How many found no room.
    omitted: i128,
}

/// Room that the lines leave to the notes. It is more than any piece of a line takes, so that a line
/// which leaves so much is complete.
const NOTES: usize = 768;

/// More than any piece of a note takes.
const PIECE: usize = 128;

impl Findings {
    const fn of(schema: &Schema<'_>, profile: &Profile) -> Self {
        Self {
            message: Message::new()
                .text("`")
                .text(schema.name)
                .text("` does not follow profile `")
                .text(profile.id)
                .text("`: ")
                .text(profile.title)
                .text(" (")
                .text(profile.spec)
                .text(")"),
            count: 0,
            omitted: 0,
        }
    }

    /// The beginning of the next line.
    const fn next(&self, variant: Option<&str>) -> Message {
        let message = self.message.text("\n  - ");
        match variant {
            Some(variant) => message.text("variant `").text(variant).text("`: "),
            None => message,
        }
    }

    /// Takes a line that [`next`](Self::next) began.
    const fn with(mut self, line: Message) -> Self {
        self.count += 1;
        if line.room() < NOTES {
            self.omitted += 1;
        } else {
            self.message = line;
        }
        self
    }
}

/// A `typ` of its own that is not the profile's.
const fn typ(findings: Findings, schema: &Schema<'_>, profile: &Profile) -> Findings {
    let Some(typ) = schema.typ else {
        return findings;
    };
    // What is somebody's `typ` is nobody else's.
    let named = match claims_registry::profile_of_typ(typ) {
        Some(named) => named.id,
        None => "",
    };
    let line = findings.next(None).text("its `typ` is `").text(typ);
    let line = match profile.required_typ() {
        Some(_) if same(named, profile.id) => return findings,
        Some(required) => line
            .text("`, and such tokens carry `")
            .text(required)
            .text("` (")
            .text(profile.typ.reference)
            .text(")"),
        None if named.is_empty()
            || same(named, profile.id)
            || matches!(profile.typ.level, TypeLevel::Inherited) =>
        {
            return findings;
        }
        None => line
            .text("`, which is that of profile `")
            .text(named)
            .text("` (RFC 8725, 3.12)"),
    };
    findings.with(line)
}

/// What is wrong with the claims of one struct set.
const fn set(
    mut findings: Findings,
    schema: &'static Schema<'static>,
    variant: Option<&str>,
    profile: &Profile,
) -> Findings {
    let mut i = 0;
    while i < profile.required.len() {
        findings = required(findings, schema, variant, &profile.required[i]);
        i += 1;
    }
    let mut i = 0;
    while i < profile.forbidden.len() {
        let row = &profile.forbidden[i];
        if row.always()
            && let Some(found) = named(schema, row.name)
        {
            let line = findings
                .next(variant)
                .text("`")
                .text(row.name)
                .text("` must not be there: remove `")
                .claim(found.owner, found.claim)
                .text("` (")
                .text(row.reference)
                .text(")");
            findings = findings.with(line);
        }
        i += 1;
    }
    findings
}

/// A claim that is missing, may be absent, or is another of that name.
const fn required(
    findings: Findings,
    schema: &'static Schema<'static>,
    variant: Option<&str>,
    row: &ProfileClaim,
) -> Findings {
    let line = findings.next(variant).text("`").text(row.name);
    let registered = claims_registry::find(row.name).is_some();
    let line = match named(schema, row.name) {
        None => line.text("` is missing"),
        Some(found) if registered && found.claim.registered.is_none() => {
            // Without a reason, the derive has said that the name is taken.
            let Some(reason) = found.claim.collides else {
                return findings;
            };
            line.text("` is another claim, `")
                .claim(found.owner, found.claim)
                .text("`, which reuses the name: ")
                .text(reason)
        }
        Some(found) => {
            let line = line
                .text("` has to be required: `")
                .claim(found.owner, found.claim);
            match found.claim.presence {
                Presence::Required => return findings,
                Presence::Optional => line.text("` is optional"),
                Presence::Nullable => line.text("` may be null"),
                Presence::Default => line.text("` has a default"),
            }
        }
    };
    findings.with(line.text(" (").text(row.reference).text(")"))
}

/// The message, with what the declaration cannot tell.
const fn notes(findings: Findings, schema: &'static Schema<'static>, profile: &Profile) -> Message {
    let mut message = findings.message;
    if findings.omitted > 0 {
        message = message
            .text("\n  - and ")
            .number(findings.omitted)
            .text(" more");
    }
    message = message
        .text("\nhelp: a claim that is there in every token has a type without `Option`; a registered ")
        .text("one is declared with `#[claim(registered)]`");
    if let Some(typ) = profile.required_typ()
        && schema.typ.is_none()
    {
        message = message
            .text("\nnote: such tokens carry the `typ` `")
            .text(typ)
            .text("`, which `#[claims(profile = \"")
            .text(profile.id)
            .text("\")]` sets and asks for");
    }
    let mut i = 0;
    while i < profile.conditional.len() {
        let row = &profile.conditional[i];
        if !has(schema, row.name) {
            message = condition(message, row, "` may be needed: ");
        }
        i += 1;
    }
    let mut i = 0;
    while i < profile.forbidden.len() {
        let row = &profile.forbidden[i];
        if !row.always() && has(schema, row.name) {
            message = condition(message, row, "` may be out of place: ");
        }
        i += 1;
    }
    message
}

const fn condition(message: Message, row: &ProfileClaim, words: &str) -> Message {
    let line = message.text("\nnote: `").text(row.name);
    let line = match row.or {
        Some(other) => line.text("` or `").text(other),
        None => line,
    };
    let line = line.text(words);
    let line = match row.when {
        Some(condition) => line.text(condition),
        None => line.text("the specification advises against it"),
    };
    let line = line.text(" (").text(row.reference).text(")");
    if line.room() < PIECE { message } else { line }
}

/// Whether the set, or a variant of it, declares a claim of that name.
const fn has(schema: &'static Schema<'static>, name: &str) -> bool {
    if named(schema, name).is_some() {
        return true;
    }
    let Some(tagged) = &schema.tagged else {
        return false;
    };
    let mut i = 0;
    while i < tagged.variants.len() {
        if named(tagged.variants[i].schema, name).is_some() {
            return true;
        }
        i += 1;
    }
    false
}

#[cfg(test)]
mod tests;
