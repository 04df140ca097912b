import assert from "node:assert/strict";
import { test } from "node:test";

import { Page } from "./page.mjs";
import { addLink, filled, sorted } from "./text.mjs";

test("languages are in the order in which visitors can choose", () => {
  assert.deepEqual(sorted(["ar", "de", "tlh", "en"]), ["en", "de", "ar", "tlh"]);
});

test("the page loads the first file of the default language and names the rest", () => {
  const page = new Page("", "<head></head>");
  addLink(page, [
    ["en", "/text/en/first-1.json", "/text/en/rest-1.json"],
    ["de", "/text/de/first-2.json", "/text/de/rest-2.json"],
  ]);
  assert.match(page.html, /<link rel="preload" as="fetch" href="\/text\/en\/first-1.json" crossorigin="anonymous"/);
  assert.match(page.html, / data-rest="\/text\/en\/rest-1.json" data-languages="en de">/);
});

test("a page without a head is refused", () => {
  const page = new Page("", "");
  assert.throws(() => addLink(page, [["en", "/a.json", "/b.json"]]), /<\/head>/);
});

test("texts are filled in, with quotes around values of attributes", () => {
  const texts = { language: "en", "shell-slow": 'a "b" & <c>' };
  const html = "<html lang={{language}}><p title={{shell-slow}}>{{shell-slow}}</p>";
  const slow = "a &quot;b&quot; &amp; &lt;c>";
  assert.equal(filled(html, texts), `<html lang="en"><p title="${slow}">${slow}</p>`);
  assert.throws(() => filled("{{shell-fast}}", texts), /shell-fast/);
});
