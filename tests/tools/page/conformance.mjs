// The page against the HTML standard.

import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
    root: true,
    extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    rules: {
        // `claims.exp` and `claims:title` are ids (HTML, section 3.2.6): no space, not empty.
        "valid-id": ["error", { relaxed: true }],
        // Spaces and line ends as a pretty printer would set them are no matter of conformance.
        "no-trailing-whitespace": "off",
    },
});

/** What does not conform. */
export async function conformance(text) {
    const report = await validator.validateString(text);
    return report.results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `line ${line}, ${ruleId}: ${message}`),
    );
}
