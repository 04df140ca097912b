import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { hasTest, problemsOf, testsIn } from "./check-experience.mjs";

const ROOT = new URL("../", import.meta.url);
const read = (file) => (existsSync(new URL(file, ROOT)) ? readFileSync(new URL(file, ROOT), "utf8") : undefined);
const document = () => readFileSync(new URL("docs/experience.md", ROOT), "utf8");

test("every test that the document names exists", () => {
  assert.deepEqual(problemsOf(document(), read), []);
});

test("a row names titles after their file", () => {
  const row = '| 1 | Enter submits | `a/b.spec.ts`: "one"; "two … three" and `c.rs`: "four" |';
  assert.deepEqual(testsIn(row), [
    { file: "a/b.spec.ts", title: "one" },
    { file: "a/b.spec.ts", title: "two … three" },
    { file: "c.rs", title: "four" },
  ]);
});

test("a title must be the whole title of a test", () => {
  const source = 'test("pages are fine", f);\ntest(`${name} is accessible`, f);\nasync fn it_works() {}\n// test of pages';
  for (const title of ["pages are fine", "… is accessible", "it_works"]) assert.ok(hasTest(source, title), title);
  for (const title of ["pages are", "is accessible", "it_work", "of pages"]) assert.ok(!hasTest(source, title), title);
});

test("each mistake is named", () => {
  const mistakes = [
    [(text) => text.replace("| 7 |", "| 8 |"), /not numbered from 1 to 41/],
    [(text) => text.replaceAll("keyboard.spec.ts", "keybord.spec.ts"), /no\. 1: there is no file end2end\/tests\/keybord\.spec\.ts/],
    [(text) => text.replace("a double click on the button", "a triple click on the button"), /no\. 24: .* has no test "a triple click/],
    [(text) => text.replace(/^(\| 37 \|).*$/m, "$1 languages | later |"), /no\. 37 names no test/],
  ];
  for (const [make, expected] of mistakes) assert.match(problemsOf(make(document()), read).join("\n"), expected);
});
