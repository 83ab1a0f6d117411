// Answers every trial of the exchange file, with one library's two functions.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];

export const exchange = JSON.parse(readFileSync(join(folder, "exchange.json"), "utf8"));

const keys = Object.fromEntries(
  readdirSync(exchange.keys).map((name) => [name, readFileSync(join(exchange.keys, name), "utf8")]),
);

// Writes the answers of `peer`. `verify(jwt, key, algorithm, expected)` gives the claims,
// `sign(claims, key, alg)` the token. Both get the text of a key, and throw what their library throws.
export async function answer(peer, verify, sign) {
  const lines = [];
  for (const [number, trial] of exchange.trials.entries()) {
    const expected = exchange.seeds[trial.seed];
    const verified = await attempt("accepted", () =>
      verify(trial.jwt, keys[trial.key], trial.algorithm, expected),
    );
    let signed = null;
    if (trial.sign) {
      const { claims, key, alg } = trial.sign;
      signed = await attempt("jwt", () => sign(claims, key && keys[key], alg));
    }
    lines.push(JSON.stringify({ trial: number, verified, signed }));
  }
  writeFileSync(join(folder, `${peer}.jsonl`), `${lines.join("\n")}\n`);
}

async function attempt(name, run) {
  try {
    return { [name]: await run() };
  } catch (error) {
    return { refused: reason(error) };
  }
}

// jose has a code, and the claim that it is about; the messages of jsonwebtoken are its codes.
function reason({ code, claim, message }) {
  return [code ?? message.split(/[.:]/)[0], claim].filter(Boolean).join(" ");
}
