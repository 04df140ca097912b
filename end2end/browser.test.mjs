import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { find, findHeadless } from "./browser.mjs";

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "browser-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function install(name) {
  const path = join(folder, name);
  writeFileSync(path, "");
  chmodSync(path, 0o755);
  return path;
}

test("the page tests use the headless shell if there is one, and Chromium otherwise", () => {
  const chromium = install("chromium");
  assert.equal(findHeadless({ PATH: folder }), chromium);
  const shell = install("chromium-headless-shell");
  assert.equal(findHeadless({ PATH: folder }), shell);
  assert.equal(find("chromium", { PATH: folder }), chromium);
});

test("the page tests use the Chromium that is named, also if there is a headless shell", () => {
  install("chromium-headless-shell");
  const other = install("other");
  assert.equal(findHeadless({ PATH: folder, CHROMIUM: other }), other);
  assert.throws(() => findHeadless({ PATH: folder, CHROMIUM: join(folder, "none") }), /not an executable file/);
});
