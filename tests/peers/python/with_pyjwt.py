"""PyJWT, as its documentation uses it: algorithms, audience, issuer and required claims are named."""

import jwt

from exchange import answer


def verify(token, key, algorithm, expected):
    return jwt.decode(
        token,
        key,
        algorithms=[algorithm],
        audience=expected["audience"],
        issuer=expected["issuer"],
        options={"require": expected["required"]},
    )


def sign(claims, key, alg):
    return jwt.encode(claims, key, algorithm=alg)


answer("PyJWT", verify, sign)
