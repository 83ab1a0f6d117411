"""joserfc, as its documentation uses it: algorithms are named, and a registry of claims validates them."""

import warnings

from joserfc import jwt
from joserfc.errors import SecurityWarning
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey

from exchange import answer

# `none` and keys that look wrong are what is tried here.
warnings.simplefilter("ignore", SecurityWarning)

KEY_TYPES = {"HS": OctKey, "RS": RSAKey, "PS": RSAKey, "ES": ECKey, "Ed": OKPKey}


def read(key, alg):
    # `none` takes a key and has no use for it.
    return OctKey.generate_key() if alg == "none" else KEY_TYPES[alg[:2]].import_key(key)


def verify(token, key, algorithm, expected):
    decoded = jwt.decode(token, read(key, algorithm), algorithms=[algorithm])
    options = {name: {"essential": True} for name in expected["required"]}
    for name, value in (("iss", expected["issuer"]), ("aud", expected["audience"])):
        if value is not None:
            options[name] = {"essential": True, "value": value}
    jwt.JWTClaimsRegistry(**options).validate(decoded.claims)
    return decoded.claims


def sign(claims, key, alg):
    return jwt.encode({"alg": alg}, claims, read(key, alg), algorithms=[alg])


answer("joserfc", verify, sign)
