// Every committed page is sound, and a broken one is found out.

import { readFile } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

import { withBrowser, KINDS } from "./browser.mjs";
import { conformance } from "./conformance.mjs";
import { sectionsOfMarkdown } from "./markdown.mjs";
import { namesOfLock } from "./lock.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
let passed = 0;
const failures = [];

/** Counts a check, or keeps what it found. */
function check(what, findings) {
    if (findings.length === 0) {
        passed += 1;
    } else {
        failures.push(`${what}:\n${findings.map((finding) => `    ${finding}`).join("\n")}`);
    }
}

function difference(actual, expected) {
    const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
    return left === right ? [] : [`found    ${left}`, `expected ${right}`];
}

/** The documents of that name, one for each set that has it. */
function documents(name) {
    const folders = ["docs", "tests/exports"].flatMap((folder) =>
        readdirSync(path.join(root, folder)).map((set) => path.join(folder, set, name)),
    );
    return folders.filter((file) => existsSync(path.join(root, file))).sort();
}

const pages = documents("claims.html");
const others = documents("claims.md");
check("every set has a page and a Markdown document", [
    ...difference(pages.map(path.dirname), others.map(path.dirname)),
    ...(pages.length >= 6 ? [] : [`only ${pages.length} pages: ${pages}`]),
]);

await withBrowser(async (examine) => {
    for (const page of pages) {
        const file = path.join(root, page);
        check(`${page} is valid HTML`, await conformance(await readFile(file, "utf8")));
        const { findings, sections } = await examine(file);
        check(`${page} in the browser`, findings);

        const markdown = await readFile(path.join(root, path.dirname(page), "claims.md"), "utf8");
        const { findings: defects, sections: written } = sectionsOfMarkdown(markdown);
        check(`${path.dirname(page)}/claims.md`, defects);
        check(`${page} has the tables of the Markdown`, difference(sections, written));

        const lock = path.join(root, path.dirname(page), "claims.lock.json");
        const names = namesOfLock(JSON.parse(await readFile(lock, "utf8")).set);
        const tokens = sections.slice(0, names.length).map(({ names }) => names);
        check(`${page} has a row for every claim of the set`, difference(tokens, names));
    }

    // The checks find what is there to be found.
    const broken = path.join(import.meta.dirname, "broken.html");
    const { findings } = await examine(broken);
    const kinds = new Set(findings.map((finding) => finding.split(":")[0].split(" ").at(-1)));
    check("a broken page has every finding", difference([...kinds].sort(), [...KINDS].sort()));
    const text = await readFile(broken, "utf8");
    const rules = await conformance(text);
    check("a broken page is not valid HTML", rules.length > 0 ? [] : ["nothing found"]);
    const { findings: defects } = sectionsOfMarkdown(
        "## A\n\n[x](#nowhere)\n\nName | Type | Description | Notes\n--- | --- | --- | ---\na | b | c\n",
    );
    const found = defects.map((defect) => defect.split(":")[0]);
    check("a broken document is found out", difference(found, ["link", "cells"]));
});

console.log(`page: ${passed} passed, ${failures.length} failed`);
if (failures.length > 0) {
    console.error(failures.join("\n"));
    process.exit(1);
}
