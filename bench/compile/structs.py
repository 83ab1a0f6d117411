"""Writes throw-away crates that hold the same claims sets, once for each library."""

import shutil
from pathlib import Path

STRUCTS = 200

SERDE = 'serde = { version = "1.0.229", features = ["derive"] }\nserde_json = "1.0.154"\n'

# What stands in braces is the attributes and types of one library. One name is a struct's own, so that the
# linker cannot fold two structs into one.
FIELDS = """\
    {registered}pub iss: String,
    {registered}pub sub: String,
    {registered}pub aud: {audience},
    {registered}pub exp: {date},
    {registered}pub iat: {date},
    {registered}pub jti: String,
    {length}pub tenant_id: String,
    {optional}pub display_name: Option<String>,
    {range}pub level: u64,
    pub administrator: bool,
    pub teams: Vec<String>,
    {optional}pub last_login: Option<{date}>,
    pub plan: Plan,
    {optional}pub device_{number}: Option<String>,
"""

OPTIONAL = '#[serde(skip_serializing_if = "Option::is_none")] '


class Library:
    """How one library declares the structs, and how a program decodes and encodes one."""

    def __init__(self, dependencies, derive, imports, round_trip, **attributes):
        self.dependencies = dependencies
        self.derive = derive
        self.imports = imports
        self.round_trip = round_trip
        plain = dict(registered="", length="", range="", optional="", audience="Vec<String>", date="i64")
        self.attributes = plain | attributes

    def declarations(self):
        derive = f"#[derive({self.derive})]\n" if self.derive else ""
        plan = f"{derive}pub struct Plan {{\n    pub tier: String,\n    pub seats: u64,\n}}\n"
        sets = (
            f"{derive}pub struct Set{number} {{\n{FIELDS.format(number=number, **self.attributes)}}}\n"
            for number in range(STRUCTS)
        )
        return "\n".join([self.imports, plan, *sets])

    def program(self):
        calls = "".join(
            f"    total += round_trip::<structs::Set{number}>(payload)?;\n" for number in range(STRUCTS)
        )
        return PROGRAM.format(round_trip=self.round_trip, calls=calls)


# Every type is decoded from and encoded to the same payload, which the program is given.
PROGRAM = """\
{round_trip}
fn main() -> Result<(), Box<dyn std::error::Error>> {{
    let text = std::env::args().nth(1).unwrap_or_default();
    let payload = text.as_bytes();
    let mut total = 0;
{calls}    println!("{{total}}");
    Ok(())
}}
"""

NOTHING = """\
fn round_trip<T>(payload: &[u8]) -> Result<usize, Box<dyn std::error::Error>> {
    Ok(payload.len() + size_of::<T>())
}
"""

SERDE_ROUND_TRIP = """\
fn round_trip<T>(payload: &[u8]) -> Result<usize, Box<dyn std::error::Error>>
where
    T: serde::Serialize + serde::de::DeserializeOwned,
{
    let set: T = serde_json::from_slice(payload)?;
    Ok(serde_json::to_vec(&set)?.len())
}
"""

COMBINED_ROUND_TRIP = """\
fn round_trip<T>(payload: &[u8]) -> Result<usize, Box<dyn std::error::Error>>
where
    T: serde::Serialize + serde::de::DeserializeOwned + validator::Validate + schemars::JsonSchema,
{
    let set: T = serde_json::from_slice(payload)?;
    set.validate()?;
    let schema = schemars::schema_for!(T);
    Ok(serde_json::to_vec(&set)?.len() + usize::from(schema.as_value().is_null()))
}
"""

CLAIMS_ROUND_TRIP = """\
use claims_core::{Claims, ClaimsOwned, FixedClock, NumericDate, Policy, claims::NoContext};

fn round_trip<T>(payload: &[u8]) -> Result<usize, Box<dyn std::error::Error>>
where
    T: serde::Serialize + ClaimsOwned + Claims<Context = NoContext>,
{
    let set: T = policy()?.decode(payload)?;
    Ok(serde_json::to_vec(&set)?.len())
}

fn policy() -> Result<Policy, claims_core::ConfigError> {
    let now = FixedClock(NumericDate::from_secs(1_700_000_000));
    Policy::builder().any_audience().clock(now).build()
}
"""


def libraries(root):
    """By name, in the order of the tables. `root` is the folder of the project."""
    return {
        "no derive": Library("", "", "", NOTHING),
        "serde": Library(SERDE, "serde::Serialize, serde::Deserialize", "", SERDE_ROUND_TRIP, optional=OPTIONAL),
        "serde, validator, schemars": Library(
            SERDE
            + 'validator = { version = "0.20.0", features = ["derive"] }\n'
            + 'schemars = "1.2.3"\n',
            "serde::Serialize, serde::Deserialize, validator::Validate, schemars::JsonSchema",
            "",
            COMBINED_ROUND_TRIP,
            optional=OPTIONAL,
            length="#[validate(length(min = 1, max = 64))] ",
            range="#[validate(range(min = 1, max = 10))] ",
        ),
        "claims": Library(
            f'claims-core = {{ path = "{root}/claims-core" }}\nserde = "1.0.229"\nserde_json = "1.0.154"\n',
            "Claims",
            "use claims_core::{Audience, Claims, NumericDate};\n",
            CLAIMS_ROUND_TRIP,
            registered="#[claim(registered)] ",
            length="#[claim(len(1..=64))] ",
            range="#[claim(range(1..=10))] ",
            audience="Audience",
            date="NumericDate",
        ),
    }


MANIFEST = """\
[package]
name = "{package}"
version = "0.0.0"
edition = "2024"

[lib]
name = "structs"

[dependencies]
{dependencies}
[profile.release]
lto = "thin"
codegen-units = 1

[workspace]
"""


def package(name):
    """The name of the crate for one library, and of its program."""
    return f"structs-{name.replace(', ', '-').replace(' ', '-')}"


def write(library, name, folder, lock):
    """Writes one crate, a library with the structs and a program that uses them.

    Dependencies are those of `lock` where it has them.
    """
    source = Path(folder) / "src"
    source.mkdir(parents=True, exist_ok=True)
    files = {
        Path(folder) / "Cargo.toml": MANIFEST.format(package=package(name), dependencies=library.dependencies),
        source / "lib.rs": library.declarations(),
        source / "main.rs": library.program(),
    }
    if not (Path(folder) / "Cargo.lock").exists():
        shutil.copy(lock, folder)
    for path, text in files.items():
        # An unchanged file keeps its time, so that the dependencies stay built.
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
