// panva's jose, as its documentation uses it: algorithms, audience, issuer and required claims are named.
import { importPKCS8, importSPKI, jwtVerify, SignJWT, UnsecuredJWT } from "jose";

import { answer } from "./exchange.mjs";

const isSecret = (alg) => alg.startsWith("HS");
const secret = (text) => new TextEncoder().encode(text);

async function verify(jwt, key, algorithm, expected) {
  const { payload } = await jwtVerify(
    jwt,
    isSecret(algorithm) ? secret(key) : await importSPKI(key, algorithm),
    {
      algorithms: [algorithm],
      audience: expected.audience ?? undefined,
      issuer: expected.issuer ?? undefined,
      requiredClaims: expected.required,
    },
  );
  return payload;
}

async function sign(claims, key, alg) {
  if (alg === "none") {
    return new UnsecuredJWT(claims).encode();
  }
  return new SignJWT(claims)
    .setProtectedHeader({ alg })
    .sign(isSecret(alg) ? secret(key) : await importPKCS8(key, alg));
}

await answer("jose", verify, sign);
