import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { checkCrate, readCrate } from "./check-imports.mjs";
import { expandTree, importsOf } from "./rust-imports.mjs";

const LAYERS = ["routes", "session tokens"];

/** What the check says about a crate with these files. */
function check(files, { layers = LAYERS, uses = [] } = {}) {
  const root = mkdtempSync(join(tmpdir(), "check-imports-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return checkCrate({ name: "tree", root, layers, uses }, readCrate(root));
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("a tree with downward imports only passes", () => {
  const problems = check({
    "lib.rs": "pub mod routes; pub mod session; pub mod tokens; pub use session::Session;",
    "routes.rs": "mod login; use crate::session::Session;",
    "routes/login.rs": "use crate::tokens::{self, Claims}; use super::table;",
    "session.rs": "mod store; pub use store::Store; use crate::tokens;",
    "session/store.rs": "use super::Session;",
    "tokens.rs": "use std::fmt;",
  });
  assert.deepEqual(problems, []);
});

test("a cycle of three files is found and shown", () => {
  const [problem, ...others] = check({
    "lib.rs": "mod a; mod b; mod c; mod d;",
    "a.rs": "use crate::b::B;",
    "b.rs": "use super::c::C;",
    "c.rs": "fn c() -> crate::a::A { crate::a::A }",
    "d.rs": "use crate::a;",
  });
  assert.match(problem, /^3 files import each other .*a\.rs -> .*b\.rs -> .*c\.rs -> .*a\.rs$/);
  assert.deepEqual(others, []);
});

test("a cycle through a re-export of the crate root is found", () => {
  const problems = check({
    "lib.rs": "mod clock; mod pool; pub use clock::Clock;",
    "clock.rs": "use crate::pool::Pool;",
    "pool.rs": "use crate::Clock;",
  });
  assert.equal(problems.length, 1);
});

test("a cycle through an item of the crate root is found", () => {
  const problems = check({ "lib.rs": "mod clock; use clock::Clock;", "clock.rs": "use crate::Options;" });
  assert.equal(problems.length, 1);
});

test("an import from a higher layer is found, in a `use` and in code", () => {
  const inUse = check({ "lib.rs": "", "routes.rs": "", "session.rs": "use crate::{clock::Clock, routes::table};" });
  assert.match(inUse[0], /session\.rs imports .*routes\.rs, but "session tokens" is below "routes"/);
  const inCode = check({ "lib.rs": "", "routes/a.rs": "", "tokens/b.rs": "fn b() { super::super::routes::a::go(); }" });
  assert.equal(inCode.length, 1);
});

test("a crate that may not be used is found", () => {
  const files = { "lib.rs": "mod a;", "a.rs": "use wire::Code;" };
  assert.match(check(files)[0], /uses the crate wire/);
  assert.deepEqual(check(files, { uses: ["wire"] }), []);
  assert.deepEqual(check({ "lib.rs": "mod wire; use wire::Code;", "wire.rs": "" }), []);
});

test("tests, comments and strings are ignored", () => {
  const problems = check({
    "lib.rs": "",
    "routes.rs": "",
    "session.rs": `
      //! See [crate::routes::table].
      /* use crate::routes; */
      const TEXT: &str = "use crate::routes; // \\" crate::routes::x";
      const RAW: &str = r#"use crate::routes;"#;
      fn f<'a>(x: &'a str) -> char { '"' }
      #[cfg(test)]
      use crate::routes::{self, table};
      #[cfg(test)]
      mod tests { use super::*; use crate::routes::table; fn t() { crate::routes::table(); } }`,
    "session/tests.rs": "use crate::routes::table;",
  });
  assert.deepEqual(problems, []);
});

test("code after a test module is still read", () => {
  const problems = check({
    "lib.rs": "",
    "routes.rs": "",
    "session.rs": "#[cfg(test)]\nmod tests { fn t() {} }\nuse crate::routes::table;",
  });
  assert.equal(problems.length, 1);
});

test("a use tree is expanded", () => {
  assert.deepEqual(expandTree("crate::{a::{self, B as C}, d::*, e}"), [["crate", "a"], ["crate", "a", "B"], ["crate", "d"], ["crate", "e"]]);
});

test("super in an inline module is the module of the file", () => {
  const { inner } = importsOf("mod inline { use super::super::routes; }", ["session", "store"]);
  assert.deepEqual(inner, [["session", "routes"]]);
});
