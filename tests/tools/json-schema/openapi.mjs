// The components in a document of their own, against the OpenAPI 3.1 schema.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { finish, schemas } from "./cases.mjs";

const around = (components) => ({
  openapi: "3.1.0",
  info: { title: "Claims", version: "1" },
  paths: {},
  ...components,
});

let passed = 0;
const failures = [];
for (const { name, folder } of schemas()) {
  const components = JSON.parse(readFileSync(`${folder}/openapi.json`, "utf8"));
  const result = await new Validator().validate(around(components));
  if (result.valid) passed += 1;
  else failures.push(`${name}: ${JSON.stringify(result.errors)}`);
}
// A validator that refuses nothing would check nothing.
const wrong = around({ components: { schemas: { "no name": {} } } });
if ((await new Validator().validate(wrong)).valid) failures.push("a bad component was accepted");
finish("openapi-schema-validator", passed, failures);
