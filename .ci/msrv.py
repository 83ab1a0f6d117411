"""Reads `cargo metadata` and compares the Rust versions of published crates and of all that they depend on."""

import json
import sys

metadata = json.load(sys.stdin)
packages = {package["id"]: package for package in metadata["packages"]}
dependencies = {
    node["id"]: [
        dependency["pkg"]
        for dependency in node["deps"]
        # Tests are compiled with the pinned toolchain alone.
        if any(kind["kind"] != "dev" for kind in dependency["dep_kinds"])
    ]
    for node in metadata["resolve"]["nodes"]
}


def version(text):
    numbers = [int(number) for number in text.split("-")[0].split(".")]
    return numbers + [0] * (3 - len(numbers))


def needed_by(root):
    """All that is compiled with a crate, itself left out."""
    seen, waiting = {root}, [root]
    while waiting:
        for dependency in dependencies[waiting.pop()]:
            if dependency not in seen:
                seen.add(dependency)
                waiting.append(dependency)
    return seen - {root}


failed = False
for root in metadata["workspace_members"]:
    crate = packages[root]
    if crate["publish"] is not None:
        continue
    declared = crate["rust_version"]
    if declared is None:
        failed = True
        print(f"{crate['name']}: declares no `rust-version`")
        continue
    needed = [packages[other] for other in needed_by(root)]
    silent = sum(1 for other in needed if other["rust_version"] is None)
    for other in needed:
        if other["rust_version"] and version(other["rust_version"]) > version(declared):
            failed = True
            print(
                f"{crate['name']} declares Rust {declared}, "
                f"but {other['name']} {other['version']} needs {other['rust_version']}"
            )
    print(f"{crate['name']}: Rust {declared}, {len(needed)} dependencies, {silent} of them without a version")

sys.exit(failed)
