// The functions of the Fluid Framework that verify and make access tokens.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { generateToken as azure } from "@fluidframework/azure-service-utils";
import * as client from "@fluidframework/server-services-client";
import * as utils from "@fluidframework/server-services-utils";
import jsonwebtoken from "jsonwebtoken";

const folder = process.argv[2];
const exchange = JSON.parse(readFileSync(join(folder, "exchange.json"), "utf8"));
const key = (name) => readFileSync(join(exchange.keys, name), "utf8");

const TENANT = "acme";
const DOCUMENT = "plan-7";
const HOUR = 3600;

// Reads the claims and judges them; signatures are the server's matter.
function byClient(jwt) {
  const claims = client.validateTokenClaims(jwt, DOCUMENT, TENANT);
  client.validateTokenClaimsExpiration(claims, HOUR);
  return claims;
}

// The tenant manager of a server checks the signature with the tenant's key.
const tenantManager = {
  verifyToken: async (_tenant, jwt) => {
    try {
      jsonwebtoken.verify(jwt, key("hmac.secret"), { algorithms: ["HS256"] });
    } catch (error) {
      throw new client.NetworkError(403, error.message);
    }
  },
};

async function byServer(jwt) {
  const options = {
    requireDocumentId: true,
    requireTokenExpiryCheck: true,
    maxTokenLifetimeSec: HOUR,
    ensureSingleUseToken: false,
    singleUseTokenCache: undefined,
    enableTokenCache: false,
    tokenCache: undefined,
    revokedTokenChecker: undefined,
  };
  await utils.verifyToken(TENANT, DOCUMENT, jwt, tenantManager, options, ["doc:read"]);
  // It says that the token is good, and its callers read the claims by themselves.
  return jsonwebtoken.decode(jwt);
}

async function answer(peer, verify) {
  const lines = [];
  for (const [number, trial] of exchange.trials.entries()) {
    if (trial.seed !== "fluid" || trial.algorithm !== "HS256") {
      continue;
    }
    let verified;
    try {
      verified = { accepted: await verify(trial.jwt) };
    } catch (error) {
      verified = { refused: error.message };
    }
    lines.push({ trial: number, verified, signed: null });
  }
  write(`${peer}.jsonl`, lines);
}

function write(name, lines) {
  writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

const ADA = { id: "ada", name: "Ada Park", additionalDetails: { email: "ada@acme.example" } };
const SCOPES = ["doc:read", "doc:write", "summary:write"];

// Each makes a token for a document of a tenant; their arguments differ in order.
const generators = {
  "azure-service-utils": ({ tenant, secret, scopes, document, user, lifetime, version }) =>
    azure(tenant, secret, scopes, document, user, lifetime, version),
  "server-services-client": ({ tenant, secret, scopes, document, user, lifetime, version }) =>
    client.generateToken(tenant, document, secret, scopes, user, lifetime, version),
  "server-services-utils": ({ tenant, secret, scopes, document, user, lifetime, version }) =>
    utils.generateToken(tenant, document, secret, scopes, user, lifetime, version),
};

const good = {
  tenant: TENANT,
  secret: key("hmac.secret"),
  scopes: SCOPES,
  document: DOCUMENT,
  user: ADA,
  lifetime: 1800,
  version: "1.0",
};

const cases = {
  good: {},
  "good, for the default lifetime": { lifetime: undefined },
  "good, for a generated user": { user: undefined },
  "changed payload": {},
  "key of somebody else": { secret: key("hmac_other.secret") },
  "expired an hour ago": { lifetime: -HOUR },
  "good for two hours": { lifetime: 2 * HOUR },
  "no document": { document: "" },
  "other tenant": { tenant: "initech" },
  "no scopes": { scopes: [] },
  "lacks a scope that is needed": { scopes: ["summary:write"] },
  "other `ver`": { version: "2.0" },
  "user of the wrong type": { user: { ...ADA, id: 7 } },
};

const tokens = [];
for (const [generator, generate] of Object.entries(generators)) {
  for (const [name, change] of Object.entries(cases)) {
    const jwt = generate({ ...good, ...change });
    tokens.push({ generator, case: name, jwt });
  }
}
write("generated.jsonl", tokens);

await answer("server-services-client", byClient);
await answer("server-services-utils", byServer);
