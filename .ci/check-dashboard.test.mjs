import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { problemsOf } from "./check-dashboard.mjs";

const FILE = new URL("../server/ops/grafana-dashboard.json", import.meta.url);
const dashboard = () => JSON.parse(readFileSync(FILE, "utf8"));

test("the dashboard can be imported as it is", () => {
  assert.deepEqual(problemsOf(dashboard()), []);
});

test("each mistake is named", () => {
  const mistakes = [
    [(it) => (it.panels[2].id = it.panels[1].id), /ids of panels/],
    [(it) => (it.panels[1].targets = []), /has no query/],
    [(it) => (it.panels[1].datasource.uid = "abc"), /data source/],
    [(it) => delete it.panels[2].fieldConfig.defaults.unit, /has no unit/],
    [(it) => (it.panels[2].gridPos = it.panels[1].gridPos), /overlaps/],
    [(it) => (it.panels[2].targets[0].expr = "up{job=$job}"), /\$job, which is not defined/],
    [(it) => it.templating.list.shift(), /variable for the data source/],
  ];
  for (const [make, expected] of mistakes) {
    const broken = dashboard();
    make(broken);
    assert.match(problemsOf(broken).join("\n"), expected);
  }
});
