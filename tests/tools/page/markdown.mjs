// A Markdown document as GitHub reads it.

import GithubSlugger from "github-slugger";
import MarkdownIt from "markdown-it";

const COLUMNS = 4;

/** What is wrong with the document, and the tables that it has. */
export function sectionsOfMarkdown(text) {
    const findings = [];
    const sections = [];
    const anchors = new Set();
    const links = [];
    const slugger = new GithubSlugger();
    const tokens = new MarkdownIt({ html: false }).parse(text, {});
    let row = [];
    tokens.forEach((token, index) => {
        for (const child of token.children ?? []) {
            const target = child.type === "link_open" ? child.attrGet("href") : undefined;
            if (target?.startsWith("#")) links.push(decodeURI(target.slice(1)));
        }
        switch (token.type) {
            case "heading_open": {
                const title = plain(tokens[index + 1]);
                const anchor = slugger.slug(title);
                anchors.add(anchor);
                if (token.tag === "h2") sections.push({ title, anchor, names: [] });
                break;
            }
            case "tr_open":
                row = [];
                break;
            case "td_open":
                row.push(plain(tokens[index + 1]));
                break;
            case "tr_close":
                if (row.length > 0) sections.at(-1)?.names.push(row[0]);
                break;
        }
    });
    for (const link of links) {
        if (!anchors.has(link)) findings.push(`link: nothing is at "#${link}"`);
    }
    // A parser fills up what is missing and drops what is too much: the source tells.
    const lines = text.split("\n");
    for (const token of tokens.filter(({ type }) => type === "tr_open")) {
        const line = lines[token.map[0]];
        const cells = line.split(/(?<!\\)\|/).length;
        if (cells !== COLUMNS) findings.push(`cells: ${cells} in ${line}`);
    }
    return { findings, sections };
}

function plain(token) {
    return token.children.map(({ content }) => content).join("");
}
