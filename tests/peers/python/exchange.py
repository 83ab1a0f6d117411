"""Answers every trial of the exchange file, with one library's two functions."""

import json
import pathlib
import sys


def read_keys(exchange):
    folder = pathlib.Path(exchange["keys"])
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def answer(peer, verify, sign):
    """Writes the answers of `peer` into the folder that the program was given.

    `verify(jwt, key, algorithm, expected)` gives the claims, `sign(claims, key, alg)` the token. Both get the
    bytes of a key, and raise what their library raises.
    """
    folder = pathlib.Path(sys.argv[1])
    exchange = json.loads((folder / "exchange.json").read_text())
    keys = read_keys(exchange)
    with open(folder / f"{peer}.jsonl", "w") as file:
        for number, trial in enumerate(exchange["trials"]):
            expected = exchange["seeds"][trial["seed"]]
            key = keys[trial["key"]]
            verified = attempt("accepted", verify, trial["jwt"], key, trial["algorithm"], expected)
            signed = None
            if order := trial["sign"]:
                key = keys[order["key"]] if order["key"] else None
                signed = attempt("jwt", sign, order["claims"], key, order["alg"])
            line = {"trial": number, "verified": verified, "signed": signed}
            print(json.dumps(line), file=file)


def attempt(name, function, *arguments):
    try:
        return {name: function(*arguments)}
    except Exception as error:
        # joserfc names the claim as well.
        claim = getattr(error, "claim", None)
        return {"refused": " ".join(filter(None, [type(error).__name__, claim]))}
