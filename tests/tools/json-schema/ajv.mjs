// ajv, in strict mode and with formats, against the verdicts of the corpora.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { cases, finish, schemas } from "./cases.mjs";

const strict = {
  strict: true,
  strictTypes: true,
  strictTuples: true,
  strictRequired: true,
  allErrors: true,
  validateSchema: true,
};
const ajv = addFormats(new Ajv2020(strict));
// Where OpenAPI keeps its schemas, and what it adds to them. ajv knows no `discriminator` with a mapping.
const openapi = addFormats(new Ajv2020(strict)).addVocabulary(["components", "discriminator"]);

let passed = 0;
const failures = [];

function hold(name, view, validate) {
  for (const { entry, payload, expected } of cases(name, view)) {
    if (validate(payload) === expected) {
      passed += 1;
    } else {
      const said = expected ? ajv.errorsText(validate.errors) : "accepted";
      failures.push(`${name}, ${view}: ${JSON.stringify(entry)}: ${said}`);
    }
  }
}

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
for (const { name, folder } of schemas()) {
  // `compile` throws at a schema that the metaschema refuses or strict mode finds doubtful.
  for (const view of ["produce", "consume"]) {
    hold(name, view, ajv.compile(read(`${folder}/${view}.schema.json`)));
  }
  const document = read(`${folder}/openapi.json`);
  const [outermost] = Object.keys(document.components.schemas);
  openapi.addSchema(document, name);
  hold(name, "consume", openapi.compile({ $ref: `${name}#/components/schemas/${outermost}` }));
}
finish("ajv", passed, failures);
