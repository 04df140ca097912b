import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { chunks, firstVisit, firstVisitBytes } from "./size.mjs";

const FILES = {
  "index.html": '<link href=/style.css rel=stylesheet><link href=/app_bg.wasm rel=preload><script src="/app.js"></script>',
  "style.css": "a{background:url(/picture.svg)}",
  "picture.svg": "<svg/>",
  "app.js": 'import { a } from "./loader.js"; new URL("app_bg.wasm", import.meta.url);',
  "app_bg.wasm": "main",
  "app_bg.wasm.br": "m",
  "loader.js": 'fetchChunk("./pages.wasm", "sha384-x"); fetchChunk("./gone.wasm", "sha384-x");',
  "pages.wasm": "pages",
  "unused.txt": "unused",
};

function inDist(files, run) {
  const dist = mkdtempSync(join(tmpdir(), "size-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dist, name)), { recursive: true });
      writeFileSync(join(dist, name), text);
    }
    run(dist);
  } finally {
    rmSync(dist, { recursive: true });
  }
}

test("a .wasm file that the page does not mention is a chunk, and everything else is part of the first visit", () => {
  inDist(FILES, (dist) => {
    assert.deepEqual(firstVisit(dist).sort(), ["app.js", "app_bg.wasm", "index.html", "loader.js", "picture.svg", "style.css"]);
    assert.deepEqual(chunks(dist), ["pages.wasm"]);
  });
});

test("a chunk that the page preloads is part of the first visit", () => {
  inDist({ ...FILES, "index.html": `${FILES["index.html"]}<link rel=preload href=/pages.wasm>` }, (dist) => {
    assert.ok(firstVisit(dist).includes("pages.wasm"));
    assert.deepEqual(chunks(dist), []);
  });
});

test("the compressed version of a file is counted if there is one", () => {
  inDist({ "index.html": "/app_bg.wasm", "app_bg.wasm": "main", "app_bg.wasm.br": "m" }, (dist) => {
    assert.equal(firstVisitBytes(dist), "/app_bg.wasm".length + 1);
  });
});

test("the other texts are loaded on demand", () => {
  const index = '<link rel="preload" as="fetch" href="/text/en/first-1.json" data-rest="/text/en/rest-2.json" data-languages="en">';
  inDist({ "index.html": index, "text/en/first-1.json": "[]", "text/en/rest-2.json": "[]" }, (dist) => {
    assert.deepEqual(firstVisit(dist), ["index.html", "text/en/first-1.json"]);
    assert.deepEqual(chunks(dist), ["text/en/rest-2.json"]);
  });
});
