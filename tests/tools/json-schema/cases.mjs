// The corpora as cases: a payload and what the schema of a view has to say of it.
import { existsSync, readFileSync, readdirSync } from "node:fs";

const root = new URL("../../../", import.meta.url).pathname;
const corpora = `${root}tests/exports`;

const read = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Every set with the folder of its schemas. */
export function schemas() {
  const names = readdirSync(corpora).filter((name) => existsSync(`${corpora}/${name}/corpus.json`));
  if (names.length === 0) throw new Error("no corpus found");
  return names.map((name) => ({
    name,
    folder: root + read(`${corpora}/${name}/corpus.json`).schemas,
  }));
}

/** What a verifier alone refuses, a schema of what it accepts lets pass. */
function expectation(entry, view) {
  if (view === "consume") return entry.accepted || entry.beyond !== undefined;
  return entry.produced;
}

export function* cases(name, view) {
  const corpus = read(`${corpora}/${name}/corpus.json`);
  for (const entry of corpus.entries) {
    const expected = expectation(entry, view);
    if (expected === undefined) continue;
    const payload = structuredClone(corpus.payloads[entry.payload]);
    if (payload === undefined) throw new Error(`${name}: no payload ${entry.payload}`);
    Object.assign(payload, entry.set);
    if (entry.without !== undefined) delete payload[entry.without];
    yield { entry, payload, expected };
  }
}

export function finish(tool, passed, failures) {
  for (const failure of failures) console.error(`${tool}: ${failure}`);
  if (failures.length > 0 || passed === 0) {
    console.error(`${tool}: ${passed} passed, ${failures.length} FAILED`);
    process.exit(1);
  }
  console.log(`${tool}: ${passed} passed`);
}
