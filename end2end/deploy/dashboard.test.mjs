import assert from "node:assert/strict";
import { test } from "node:test";

import { emptyPanels, queries } from "./dashboard.mjs";

const DASHBOARD = {
  panels: [
    { title: "Ready", targets: [{ expr: 'ready{instance=~"$instance"}' }] },
    { title: "Row", panels: [{ title: "Logins", targets: [{ expr: "rate(logins[$__rate_interval])" }] }] },
  ],
};

test("queries are found in nested panels, and get values for their variables", () => {
  const found = queries(DASHBOARD).map(({ query }) => query);
  assert.deepEqual(found, ['ready{instance=~".*"}', "rate(logins[1m])"]);
});

test("a panel without a value is named, and a query that fails is an error", () => {
  const answer = (path) => {
    const result = path.includes("ready") ? [{}] : [];
    return JSON.stringify({ status: "success", data: { result } });
  };
  assert.deepEqual(emptyPanels(DASHBOARD, answer), ["Logins"]);
  assert.throws(() => emptyPanels(DASHBOARD, () => JSON.stringify({ status: "error", error: "parse error" })), /parse error/);
});
