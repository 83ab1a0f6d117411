"""Judges the list of files of one package, and the metadata in its manifest."""

import os
import re
import sys
import tomllib

crate = sys.argv[1]
files = sys.stdin.read().split()
with open(f"{crate}/Cargo.toml", "rb") as file:
    package = tomllib.load(file)["package"]

MADE_BY_CARGO = {".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml", "Cargo.toml.orig"}
NEEDED = {"Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md"}
# Sources, and what they include.
SOURCE = re.compile(r"src/[a-z0-9_/]+\.(rs|md|css|lua|go\.txt)")
# What the tables of the registry are made of.
DATA = {"claims-registry": {"data/claims.csv", "data/profiles.json"}}
LARGEST = 128 * 1024

errors = [f"lacks {name}" for name in sorted(NEEDED - set(files))]
for name in files:
    if name in MADE_BY_CARGO | NEEDED | DATA.get(crate, set()):
        continue
    if not SOURCE.fullmatch(name):
        errors.append(f"holds a file that no user needs: {name}")
    elif os.path.getsize(f"{crate}/{name}") > LARGEST:
        errors.append(f"holds a file of more than {LARGEST} bytes: {name}")

for field in ("description", "documentation", "readme", "keywords", "categories", "license", "rust-version"):
    if not package.get(field):
        errors.append(f"its manifest has no `{field}`")
if len(package.get("keywords", [])) > 5 or len(package.get("categories", [])) > 5:
    errors.append("crates.io takes five keywords and five categories")
if "docs" not in package.get("metadata", {}) or "rs" not in package["metadata"]["docs"]:
    errors.append("its manifest has no `package.metadata.docs.rs`")

for error in errors:
    print(f"{crate}: {error}", file=sys.stderr)
print(f"{crate}: {len(files)} files")
sys.exit(bool(errors))
