// Checks that each test that docs/experience.md names exists: `node .ci/check-experience.mjs`. A test is named by a file in
// backquotes and titles in quotes after it; `…` in a title stands for any text.
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const DOCUMENT = "docs/experience.md";
const EXPECTATIONS = 41;

/** The tests that a row names, as pairs of file and title. */
export function testsIn(row) {
  let file;
  const tests = [];
  for (const [, path, title] of row.matchAll(/`([\w./-]+\.(?:ts|rs))`|"([^"]+)"/g)) {
    if (path) file = path;
    else tests.push({ file, title });
  }
  return tests;
}

/** Whether the source of a test file has a test with this title. A title is a string of TypeScript or a function of Rust. */
export function hasTest(source, title) {
  const pattern = title
    .split("…")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^\\n]*?");
  return new RegExp(`\\btest\\(\\s*(["\`])${pattern}\\1|\\bfn ${pattern}\\(`).test(source);
}

/** What is wrong with the document, one sentence each. `read` returns the source of a file, or undefined. */
export function problemsOf(document, read) {
  const rows = document.split("\n").filter((line) => /^\| \d+ \|/.test(line));
  const numbers = rows.map((row) => Number(row.split("|")[1]));
  const expected = Array.from({ length: EXPECTATIONS }, (_, index) => index + 1);
  const problems = numbers.join() === expected.join() ? [] : [`the rows are not numbered from 1 to ${EXPECTATIONS}: ${numbers.join(", ")}`];
  rows.forEach((row, index) => {
    const tests = testsIn(row);
    const number = `no. ${numbers[index]}`;
    if (tests.length === 0 && !row.includes("Missing")) problems.push(`${number} names no test and does not say that it is missing`);
    for (const { file, title } of tests) {
      const source = file && read(file);
      if (!source) problems.push(`${number}: there is no file ${file}`);
      else if (!hasTest(source, title)) problems.push(`${number}: ${file} has no test "${title}"`);
    }
  });
  return problems;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);
  const problems = problemsOf(readFileSync(DOCUMENT, "utf8"), read);
  problems.forEach((problem) => console.error(`${DOCUMENT}: ${problem}`));
  if (problems.length > 0) process.exit(1);
}
