import assert from "node:assert/strict";
import { test } from "node:test";

import { foundIn } from "./release.mjs";

test("a path of the machine that builds is found anywhere in the program", () => {
  const program = Buffer.concat([Buffer.from([0, 255]), Buffer.from("/home/ada/.cargo/registry"), Buffer.from([0])]);
  assert.deepEqual(foundIn(program, ["/home/ada/", "/home/grace/"]), ["/home/ada/"]);
});
