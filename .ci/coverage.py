"""Sums up what `cargo llvm-cov report --json` says of each file, by crate."""

import json
import sys
from pathlib import Path

crates: dict[str, list[int]] = {}
here = Path.cwd()
for file in json.load(sys.stdin)["data"][0]["files"]:
    crate = Path(file["filename"]).relative_to(here).parts[0]
    lines = file["summary"]["lines"]
    known = crates.setdefault(crate, [0, 0])
    known[0] += lines["covered"]
    known[1] += lines["count"]
for crate, (covered, count) in sorted(crates.items()):
    print(f"{crate}: {covered} of {count} lines, {100 * covered / count:.1f} %")
