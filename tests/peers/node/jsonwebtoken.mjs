// jsonwebtoken, as its documentation uses it: algorithms, audience and issuer are named. It cannot be told
// which claims have to be there.
import jsonwebtoken from "jsonwebtoken";

import { answer } from "./exchange.mjs";

function verify(jwt, key, algorithm, expected) {
  return jsonwebtoken.verify(jwt, key, {
    algorithms: [algorithm],
    audience: expected.audience ?? undefined,
    issuer: expected.issuer ?? undefined,
  });
}

function sign(claims, key, alg) {
  return jsonwebtoken.sign(claims, key, { algorithm: alg });
}

await answer("jsonwebtoken", verify, sign);
