"""Python's jsonschema, with format checks, against the verdicts of the corpora."""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

ROOT = pathlib.Path(__file__).resolve().parents[3]
CORPORA = ROOT / "tests" / "exports"
FORMATS = Draft202012Validator.FORMAT_CHECKER


def expectation(entry, view):
    """What a verifier alone refuses, a schema of what it accepts lets pass."""
    if view == "consume":
        return entry["accepted"] or "beyond" in entry
    return entry.get("produced")


def cases(corpus, view):
    for entry in corpus["entries"]:
        expected = expectation(entry, view)
        if expected is None:
            continue
        payload = {**corpus["payloads"][entry["payload"]], **entry.get("set", {})}
        if "without" in entry:
            payload.pop(entry["without"])
        yield entry, payload, expected


def around(components):
    return {"openapi": "3.1.0", "info": {"title": "Claims", "version": "1"}, "paths": {}, **components}


def check_openapi():
    """The components in a document of their own, against the OpenAPI 3.1 schema."""
    passed, failed = 0, 0
    for path in sorted(CORPORA.glob("*/corpus.json")):
        folder = ROOT / json.loads(path.read_text("utf-8"))["schemas"]
        document = around(json.loads((folder / "openapi.json").read_text("utf-8")))
        errors = [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()]
        passed += not errors
        failed += bool(errors)
        for error in errors:
            print(f"openapi-spec-validator: {path.parent.name}: {error}", file=sys.stderr)
    # A validator that refuses nothing would check nothing.
    wrong = around({"components": {"schemas": {"Set": {"type": "text"}}}})
    failed += OpenAPIV31SpecValidator(wrong).is_valid()
    if failed or not passed:
        sys.exit(f"openapi-spec-validator: {passed} passed, {failed} FAILED")
    print(f"openapi-spec-validator: {passed} passed")


def check_corpora():
    missing = {"uri", "email", "uuid", "date"} - set(FORMATS.checkers)
    if missing:
        sys.exit(f"jsonschema does not check these formats: {sorted(missing)}")
    passed, failed = 0, 0
    for path in sorted(CORPORA.glob("*/corpus.json")):
        corpus = json.loads(path.read_text("utf-8"))
        for view in ("produce", "consume"):
            schema = json.loads((ROOT / corpus["schemas"] / f"{view}.schema.json").read_text("utf-8"))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema, format_checker=FORMATS)
            for entry, payload, expected in cases(corpus, view):
                errors = [error.message for error in validator.iter_errors(payload)]
                if (not errors) == expected:
                    passed += 1
                else:
                    failed += 1
                    said = "; ".join(errors) if expected else "accepted"
                    print(f"jsonschema: {path.parent.name}, {view}: {json.dumps(entry)}: {said}", file=sys.stderr)
    if failed or not passed:
        sys.exit(f"jsonschema: {passed} passed, {failed} FAILED")
    print(f"jsonschema: {passed} passed")


check_corpora()
check_openapi()
