import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { withoutClasses } from "./classes.mjs";
import { addChunks, chunkFiles, chunkName, optimizer, rewriteLoader } from "./chunks.mjs";
import { shortenImports } from "./imports.mjs";
import { integrity, links, Page } from "./page.mjs";
import { bundle, minify } from "./script.mjs";
import { joinStyleSheets } from "./style.mjs";

/** What wasm-split 0.2.4 writes, shortened. */
const LOADER = `import { initSync } from "./app.js";
const __chunk_2 = makeLoad(() => {
    const src = fetch(new URL("./chunk_2.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, []);
export const __wasm_split_load_pages_1234567890123456789 = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_pages_1234567890123456789.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, [__chunk_2]));
`;

async function inFolder(files, run) {
  const folder = await mkdtemp(join(tmpdir(), "post-build-"));
  try {
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("minified and plain pages are parsed to the same tags", () => {
  const plain = links('<link rel="stylesheet" href="/a-1.css" integrity="sha384-x+/="/><link rel="icon" href="/f.svg">');
  const minified = links("<link href=/a-1.css integrity=sha384-x+/= rel=stylesheet><link href=/f.svg rel=icon>");
  assert.deepEqual(plain[0].attributes, { rel: "stylesheet", href: "/a-1.css", integrity: "sha384-x+/=" });
  assert.deepEqual(minified[0].attributes, plain[0].attributes);
});

test("the inline script is rewritten, and the module is not", async () => {
  const page = new Page("", '<script type="module">a</script><script>a  // $&\n</script>');
  await page.rewriteInline((script) => `${script.slice(0, 1)};$&\n`);
  assert.equal(page.html, '<script type="module">a</script><script>a;$&</script>');
  await assert.rejects(new Page("", '<script src="a.js"></script>').rewriteInline(String), /no inline script/);
});

test("style sheets become a part of the page and a file, in the order of the page", async () => {
  const html = ["b", "a", "tables-1", "pages-2"].map((name) => `<link rel="stylesheet" href="/${name}.css">`).join("");
  const files = { "index.html": html, "a.css": "a{}", "b.css": "b{}", "tables-1.css": "t{}", "pages-2.css": "p{}" };
  await inFolder(files, async (folder) => {
    const page = await Page.open(folder);
    await joinStyleSheets(page);
    const [pages, ...others] = (await readdir(folder)).filter((file) => file.endsWith(".css"));
    assert.deepEqual(others, []);
    assert.match(pages, /^pages-[0-9a-f]{16}\.css$/);
    assert.equal(await readFile(join(folder, pages), "utf8"), "t{}\np{}");
    assert.equal(page.html, `<style data-pages="/${pages}">b{}\na{}</style>`);
  });
});

/** A module that imports one function and exports `run`, which calls it. */
function moduleThatCalls(source, name, exported = "run") {
  const text = (value) => [value.length, ...Buffer.from(value)];
  const section = (id, ...content) => [id, content.length, ...content];
  return Buffer.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, 1, 0x60, 0, 0),
    ...section(2, 1, ...text(source), ...text(name), 0x00, 0),
    ...section(3, 1, 0),
    ...section(7, 1, ...text(exported), 0x00, 1),
    ...section(10, 1, 4, 0, 0x10, 0, 0x0b),
  ]);
}

test("imports have short names in the module and in the script that defines them", async () => {
  const long = "__wbg_log_ff86bbb34c295e21";
  const glue = `const imports = { ${long}: function() { calls += 1; } }; wasm.${long}_2(); function ${long}_other() {}`;
  const { module, script } = shortenImports(moduleThatCalls("./app_bg.js", long), glue, "./app_bg.js");
  assert.equal(script, `const imports = { i0: function() { calls += 1; } }; wasm.${long}_2(); function ${long}_other() {}`);
  let calls = 0;
  const { instance } = await WebAssembly.instantiate(module, { "./app_bg.js": { i0: () => (calls += 1) } });
  instance.exports.run();
  assert.equal(calls, 1);
});

test("exports with mangled names have short names in the module and in the script that calls them", async () => {
  const mangled = "_ZN4core3ops4call17h04c06344a026927aE";
  const before = moduleThatCalls("./other.js", "log", mangled);
  const { module, script } = shortenImports(before, `wasm.${mangled}(); wasm.memory; ${mangled}();`, "./app_bg.js");
  assert.equal(script, `wasm.e0(); wasm.memory; ${mangled}();`);
  assert.deepEqual(WebAssembly.Module.exports(await WebAssembly.compile(module)), [{ name: "e0", kind: "function" }]);
});

test("imports of another module keep their names", async () => {
  const before = moduleThatCalls("./__wasm_split.js", "load_pages");
  const { module } = shortenImports(before, "", "./app_bg.js");
  assert.deepEqual(module, before);
});

test("an import that the script does not define is an error", () => {
  const module = moduleThatCalls("./app_bg.js", "__wbg_log_ff86bbb34c295e21");
  assert.throws(() => shortenImports(module, "const imports = {};", "./app_bg.js"), /does not define __wbg_log/);
});

/** What wasm-bindgen 0.2.130 writes, shortened. */
const CLASS = `export class Sink {
    free() {
        wasm.__wbg_sink_free(this.ptr, 0);
    }
    close() {
        return wasm.sink_close(wasm.used(this.ptr));
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
`;
const FINALIZATION = `const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));
`;

test("exported classes are removed from the script, with the exports that only they call", () => {
  const rest = "function run() {\n    wasm.used();\n}\n";
  const { script, unused } = withoutClasses(CLASS + rest + FINALIZATION);
  assert.equal(script, rest);
  assert.deepEqual(unused.sort(), ["__wbg_sink_free", "sink_close"]);
});

test("a class that the rest of the script uses is an error", () => {
  assert.throws(() => withoutClasses(`${CLASS}const imports = { new: () => Sink.__wrap(1) };`), /uses its class Sink/);
});

test("chunks are named after the function that they contain", () => {
  assert.equal(chunkName("split_pages_1234567890123456789.wasm"), "pages.wasm");
  assert.equal(chunkName("split_log_in.wasm"), "log_in.wasm");
  assert.equal(chunkName("chunk_2.wasm"), "shared_2.wasm");
});

test("a loader that fetches in an unknown way is an error", () => {
  const loader = LOADER.replace('new URL("./chunk_2.wasm", import.meta.url)', '"./chunk_2.wasm"');
  const chunks = new Map(chunkFiles(loader).map((file) => [file, { name: file, digest: "" }]));
  assert.throws(() => rewriteLoader(loader, "app-1.js", chunks), /no longer fetches/);
});

test("the loader names the chunks by their hashes", async () => {
  const files = {
    "index.html": "",
    "app-1.js": 'import { a } from "./__wasm_split.js"; import * as b from "./__wasm_split.js";',
    "chunk_2.wasm": "shared",
    "split_pages_1234567890123456789.wasm": "pages",
    "fetch_chunk.js": "async function fetchChunk() {}",
  };
  await inFolder({ "__wasm_split.js": LOADER, ...files }, async (split) => {
    await inFolder(files, async (folder) => {
      const page = await Page.open(folder);
      const fetchChunk = join(folder, "fetch_chunk.js");
      assert.deepEqual(await addChunks(page, { split, fetchChunk, glue: "app-1.js", release: false }), ["__wasm_split.js"]);
      const digest = createHash("sha256").update("pages").digest("hex");
      const names = await readdir(folder);
      assert.ok(names.includes(`pages-${digest.slice(0, 16)}.wasm`), "the loader forms this name from the digest");
      const loader = await readFile(join(folder, "__wasm_split.js"), "utf8");
      assert.match(loader, /^import \{ initSync \} from "\.\/app-1\.js"/);
      assert.ok(loader.includes(`fetchChunk("pages", "${integrity("pages").slice("sha256-".length)}")`));
      assert.ok(loader.includes("async function fetchChunk"));
    });
  });
});

test("an application without lazy functions gets no loader", async () => {
  await inFolder({ "index.html": "", "app-1.js": "" }, async (folder) => {
    const page = await Page.open(folder);
    assert.deepEqual(await addChunks(page, { split: folder, glue: "app-1.js" }), []);
    assert.deepEqual((await readdir(folder)).sort(), ["app-1.js", "index.html"]);
  });
});

test("the glue code and what it imports become one file, which the page names by its hash", async () => {
  const glue = 'import * as a from "./loader.js"; import * as b from "./loader.js"; export default () => ({ "./loader.js": a, "./loader.js": b });';
  const html = `<script type=module>import init from '/app-1.js'</script><link href=/app-1.js integrity=${integrity(glue)}>`;
  const loader = 'import init from "./app-1.js"; export const load = () => [init, import.meta.url];';
  const files = { "index.html": html, "app-1.js": glue, "loader.js": loader };
  for (const release of [false, true]) {
    await inFolder(files, async (folder) => {
      const page = await Page.open(folder);
      await bundle(page, { glue: "app-1.js", modules: ["loader.js"], release });
      const [name, ...others] = (await readdir(folder)).filter((file) => file.endsWith(".js"));
      assert.deepEqual(others, []);
      assert.match(name, /^app-[0-9a-f]{16}\.js$/);
      const script = await readFile(join(folder, name), "utf8");
      assert.equal(script.includes("\n  "), !release, "only a release is minified");
      assert.equal(page.html, `<script type=module>import init from '/${name}'</script><link href=/${name} integrity=${integrity(script)}>`);
      const { default: init } = await import(pathToFileURL(join(folder, name)));
      const [joined, address] = init()["./loader.js"].load();
      assert.deepEqual([joined, address], [init, pathToFileURL(join(folder, name)).href]);
    });
  }
});

test("a script that cannot be parsed is an error", async () => {
  assert.match(await minify("(() => { const long = f(); use(long, long); })();"), /^\(\(\)=>\{const (\w)=f\(\);use\(\1,\1\)\}\)\(\);\n?$/);
  await assert.rejects(minify("const ="), /terser failed/);
});

test("a source page without parameters for wasm-opt is an error", () => {
  assert.throws(() => optimizer("<link data-trunk>"), /data-wasm-opt/);
});
