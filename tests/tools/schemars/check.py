"""The documents that schemars makes of claims sets accept and refuse what the sets do."""

import json
import sys
from pathlib import Path

from jsonschema.validators import Draft7Validator, Draft202012Validator

DOCUMENTS = Path(__file__).resolve().parents[2] / "schemars" / "documents"


def read(name):
    return json.loads((DOCUMENTS / name).read_text())


def validator(name, dialect=Draft202012Validator):
    document = read(name)
    dialect.check_schema(document)
    return dialect(document)


def main():
    passed, failed = 0, []

    def check(holds, what):
        nonlocal passed
        if holds:
            passed += 1
        else:
            failed.append(what)

    payloads = read("payloads.json")
    for name, outcomes in payloads.items():
        consume = validator(f"{name}.consume.json")
        for payload in outcomes["accepted"]:
            check(consume.is_valid(payload), f"{name} accepts {payload}")
        for payload in outcomes["refused"]:
            check(not consume.is_valid(payload), f"{name} refuses {payload}")
        produce = validator(f"{name}.produce.json")
        written = read(f"{name}.written.json")
        check(len(written) == len(outcomes["accepted"]), f"{name} writes every payload")
        for payload in written:
            check(produce.is_valid(payload), f"{name} writes {payload}")

    # A type of somebody else, whose parts refer to definitions in two places.
    rest = {"date": 1, "audience": "a", "scope": "a b", "mixed": 1, "many": "red"}
    for name, dialect in [
        ("answer.consume.json", Draft202012Validator),
        ("answer.draft07.json", Draft7Validator),
    ]:
        answer = validator(name, dialect)
        for visit in payloads["visit"]["accepted"]:
            value = {"visit": visit, "passes": payloads["pass"]["accepted"], **rest}
            check(answer.is_valid(value), f"{name} accepts {value}")
        for visit in payloads["visit"]["refused"]:
            value = {"visit": visit, "passes": [], **rest}
            check(not answer.is_valid(value), f"{name} refuses {value}")
        for token in payloads["pass"]["refused"]:
            value = {"visit": payloads["visit"]["accepted"][0], "passes": [token], **rest}
            check(not answer.is_valid(value), f"{name} refuses {value}")

    for what in failed:
        print(f"does not hold: {what}", file=sys.stderr)
    print(f"{passed} passed")
    return 1 if failed or not passed else 0


sys.exit(main())
