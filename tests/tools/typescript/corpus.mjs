// The payloads of tests/exports/*/corpus.json as constants of the declared types: every payload that a
// verifier accepts compiles as `consume.d.ts` has it, every one that an issuer may send as
// `produce.d.ts` has it. Of the others, the compiler refuses those whose fault a type can show.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const root = "../../..";
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

/** What can be told from the declaration of each claim, by name. */
function claims(lock) {
  const found = new Map();
  const walk = (value) => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (value === null || typeof value !== "object") return;
    if (typeof value.claim === "string") found.set(value.claim, value);
    Object.values(value).forEach(walk);
  };
  walk(lock);
  return found;
}

/** Whether a type shows what is wrong with the entry: a required claim is missing, or its JSON has
 * another type. Of numbers a type knows neither range nor fraction. */
function shows(entry, claims, view) {
  if (entry.without !== undefined) {
    const presence = claims.get(entry.without)?.presence ?? "required";
    return presence === "required" || presence === "nullable" || (presence === "default" && view === "produce");
  }
  const changed = Object.entries(entry.set ?? {});
  return changed.some(([name, value]) => {
    const claim = claims.get(name);
    const told = claim !== undefined && !claim.validators && typeof claim.shape === "string";
    const vague = ["unknown", "any"].includes(claim?.shape);
    return told && !vague && typeof value !== "number";
  });
}

/** What only the verifier knows, no type shows. */
function expectation(entry, claims, view) {
  const good = view === "consume" ? entry.accepted || entry.beyond !== undefined : entry.produced;
  if (good) return "compiles";
  const told = good === false && entry.beyond === undefined;
  return told && shows(entry, claims, view) ? "refused" : undefined;
}

rmSync("generated", { recursive: true, force: true });
mkdirSync("generated");
const lines = new Map();
for (const name of readdirSync(`${root}/tests/exports`)) {
  const place = `${root}/tests/exports/${name}/corpus.json`;
  if (!existsSync(place)) continue;
  const corpus = read(place);
  const lock = read(`${root}/${corpus.schemas}/claims.lock.json`);
  const known = claims(lock);
  for (const view of ["produce", "consume"]) {
    const text = [
      `import type { ${lock.set.name} as T } from "../${root}/${corpus.schemas}/${view}";`,
      'import { open } from "../open";',
    ];
    for (const entry of corpus.entries) {
      const payload = { ...corpus.payloads[entry.payload], ...entry.set };
      if (entry.without !== undefined) delete payload[entry.without];
      const json = JSON.stringify(payload);
      text.push(`{ const token: T = ${view === "consume" ? `open(${json})` : json}; }`);
      const place = `generated/${name}-${view}.ts:${text.length}`;
      lines.set(place, { expected: expectation(entry, known, view), entry });
    }
    writeFileSync(`generated/${name}-${view}.ts`, `${text.join("\n")}\n`);
  }
}

const compiler = ["node_modules/typescript/bin/tsc", "--project", ".", "--pretty", "false"];
const run = spawnSync("node", compiler, { encoding: "utf8", maxBuffer: 1 << 28 });
const errors = new Map();
for (const line of run.stdout.split("\n")) {
  const found = /^(.*)\((\d+),\d+\): (error .*)$/.exec(line);
  if (found) errors.set(`${found[1]}:${found[2]}`, found[3]);
}

const counts = { compiles: 0, refused: 0, open: 0 };
let failures = 0;
const fail = (place, text) => {
  failures += 1;
  if (failures <= 20) console.error(`${place}: ${text}`);
};
for (const [place, { expected, entry }] of lines) {
  const error = errors.get(place);
  errors.delete(place);
  if (expected === "compiles" && error) fail(place, `${error}\n  ${JSON.stringify(entry)}`);
  else if (expected === "refused" && !error) fail(place, `compiles\n  ${JSON.stringify(entry)}`);
  else counts[expected ?? "open"] += 1;
}
for (const [place, error] of errors) fail(place, error);
if (failures > 0 || counts.compiles === 0 || counts.refused === 0) {
  console.error(`payloads: ${failures} FAILED`);
  process.exit(1);
}
console.log(
  `payloads: ${counts.compiles} compile and ${counts.refused} are refused, passed ` +
    `(of ${counts.open} no type shows the fault)`,
);
