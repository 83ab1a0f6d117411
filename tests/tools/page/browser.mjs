// A page as the browser shows it: at several widths, in both color schemes.

import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const SCHEMES = ["light", "dark"];
const WIDTHS = [1200, 768, 375, 320];

/** What `examine` looks for; each finding names its kind before the colon. */
export const KINDS = ["anchor", "console", "contrast", "id", "landmark", "request", "scrolling"];

const FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/** Calls `use` with a function that examines the page in a file. */
export async function withBrowser(use) {
    const browser = await chromium.launch({
        executablePath: "/usr/bin/chromium",
        headless: true,
        args: FLAGS,
    });
    try {
        await use((file) => examine(browser, file));
    } finally {
        await browser.close();
    }
}

/** What is wrong with the page in the file, and the tables that it has. */
async function examine(browser, file) {
    const findings = [];
    const address = pathToFileURL(file).href;
    let sections = [];
    for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({ colorScheme, offline: true });
        const page = await context.newPage();
        page.on("console", (message) => {
            if (["error", "warning"].includes(message.type())) {
                findings.push(`${colorScheme} console: ${message.text()}`);
            }
        });
        page.on("pageerror", (error) => findings.push(`${colorScheme} console: ${error}`));
        page.on("request", (request) => {
            if (request.url() !== address) {
                findings.push(`${colorScheme} request: ${request.url()}`);
            }
        });
        await page.goto(address);
        for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            const found = await page.evaluate(layout);
            findings.push(...found.map((finding) => `${colorScheme} ${width} ${finding}`));
        }
        const found = await page.evaluate(structure);
        findings.push(...found.findings.map((finding) => `${colorScheme} ${finding}`));
        sections = found.sections;
        await context.close();
    }
    return { findings, sections };
}

/** Runs in the page: what depends on the width. */
function layout() {
    const findings = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
        findings.push(`scrolling: ${scrollWidth} of ${clientWidth} pixels`);
    }
    for (const element of document.body.querySelectorAll("*")) {
        if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1) {
            const { overflowX } = getComputedStyle(element);
            if (overflowX !== "visible") {
                findings.push(`scrolling: inside ${element.tagName}`);
            }
        }
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const channels = (color) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (color) => {
        const [red, green, blue] = color.map((channel) => {
            const part = channel / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const background = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const color = channels(getComputedStyle(at).backgroundColor);
            if (color[3] === 255) return color;
        }
        return [255, 255, 255, 255];
    };
    const judge = (element, color, text) => {
        const [light, dark] = [luminance(channels(color)), luminance(background(element))].sort(
            (a, b) => b - a,
        );
        const ratio = (light + 0.05) / (dark + 0.05);
        if (ratio < 4.5) {
            findings.push(`contrast: ${ratio.toFixed(2)} of "${text.trim().slice(0, 30)}"`);
        }
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { parentElement, data } = texts.currentNode;
        if (data.trim() !== "") judge(parentElement, getComputedStyle(parentElement).color, data);
    }
    for (const cell of document.querySelectorAll("td")) {
        const { content, color } = getComputedStyle(cell, "::before");
        if (content !== "none") judge(cell, color, content);
    }
    return findings;
}

/** Runs in the page: ids, links, landmarks and tables. */
function structure() {
    const findings = [];
    const count = new Map();
    for (const { id } of document.querySelectorAll("[id]")) {
        count.set(id, (count.get(id) ?? 0) + 1);
    }
    for (const [id, times] of count) {
        if (times !== 1) findings.push(`id: ${times} elements are "${id}"`);
    }
    const links = [...document.querySelectorAll('a[href^="#"]')];
    for (const link of links) {
        const id = decodeURIComponent(link.hash.slice(1));
        if (count.get(id) !== 1) findings.push(`anchor: "${id}" leads to ${count.get(id) ?? 0} elements`);
    }
    const targets = new Set(links.map((link) => decodeURIComponent(link.hash.slice(1))));
    for (const row of document.querySelectorAll("tbody tr")) {
        if (!targets.has(row.id)) findings.push(`anchor: nothing leads to the row "${row.id}"`);
    }
    const landmarks = {
        "html[lang]": 1,
        title: 1,
        main: 1,
        h1: 1,
        script: 0,
        "a.skip": 1,
        "th:not([scope])": 0,
    };
    for (const [selector, expected] of Object.entries(landmarks)) {
        const found = document.querySelectorAll(selector).length;
        if (found !== expected) findings.push(`landmark: ${found} of "${selector}"`);
    }
    const sections = [...document.querySelectorAll("main > section")].map((section) => ({
        title: section.querySelector("h2 > span").textContent,
        anchor: section.id,
        names: [...section.querySelectorAll("tbody th code")].map((name) => name.textContent),
    }));
    return { findings, sections };
}
