import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { blocks } from "./blocks.mjs";

test("blocks of shell code are found with their headings, and no others", () => {
  const document = "# A\n```sh\none\n\ntwo\n```\n```text\nno\n```\n## B\n```sh\n# a comment\n```\n";
  assert.deepEqual(blocks(document), [
    { heading: "A", line: 3, commands: "one\n\ntwo\n" },
    { heading: "B", line: 12, commands: "# a comment\n" },
  ]);
});

test("every command of the page about deploying is one that a shell understands", async () => {
  const { spawnSync } = await import("node:child_process");
  const found = blocks(readFileSync(new URL("../../docs/deploying.md", import.meta.url), "utf8"));
  assert.ok(found.length > 10);
  for (const { heading, commands } of found) {
    const { status, stderr } = spawnSync("bash", ["-n"], { input: commands, encoding: "utf8" });
    assert.equal(status, 0, `${heading}: ${stderr}`);
  }
});
