// Checks that Grafana can import server/ops/grafana-dashboard.json as it is: every panel has a title, a unit, thresholds and queries, ids are
// unique, panels do not overlap, and the data source is a variable. `make ops` runs it; a Rust test checks the names of metrics.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const DATASOURCE = "${datasource}";
/** The width of Grafana's grid. */
const WIDTH = 24;

/** What is wrong with a dashboard, as sentences. */
export function problemsOf(dashboard) {
  const problems = [];
  const expect = (isSo, sentence) => isSo || problems.push(sentence);
  expect(dashboard.title && dashboard.uid, "the dashboard has no title or uid");
  expect(dashboard.schemaVersion >= 36, "the schema version is too old for data sources by uid");
  const variables = dashboard.templating?.list ?? [];
  const sources = variables.filter(({ type }) => type === "datasource");
  expect(sources.length === 1 && sources[0].query === "prometheus", "there is not exactly one variable for the data source");
  const defined = new Set(variables.map(({ name }) => name));
  const ids = dashboard.panels.map(({ id }) => id);
  expect(new Set(ids).size === ids.length && ids.every(Number.isInteger), "ids of panels are not unique numbers");
  for (const panel of dashboard.panels) problems.push(...problemsOfPanel(panel, defined));
  for (const [at, panel] of dashboard.panels.entries()) {
    const other = dashboard.panels.slice(at + 1).find((it) => overlap(panel.gridPos, it.gridPos));
    expect(!other, `"${panel.title}" overlaps "${other?.title}"`);
  }
  return problems;
}

function problemsOfPanel(panel, defined) {
  const problems = [];
  const expect = (isSo, sentence) => isSo || problems.push(`"${panel.title}" ${sentence}`);
  const { x, y, w, h } = panel.gridPos;
  expect([x, y, w, h].every(Number.isInteger) && x + w <= WIDTH && w > 0 && h > 0, "has no place in the grid");
  if (panel.type === "row") return problems;
  expect(["timeseries", "stat"].includes(panel.type), `has the type ${panel.type}`);
  expect(panel.title && panel.description, "has no title or description");
  const { unit, thresholds } = panel.fieldConfig?.defaults ?? {};
  expect(unit, "has no unit");
  expect(thresholds?.steps?.[0]?.value === null, "has no thresholds that begin with a base");
  expect(panel.targets?.length > 0, "has no query");
  const refs = (panel.targets ?? []).map(({ refId }) => refId);
  expect(new Set(refs).size === refs.length, "has two queries with one refId");
  for (const { expr, legendFormat, datasource } of panel.targets ?? []) {
    expect(datasource?.uid === DATASOURCE, "does not use the variable of the data source");
    expect(expr && legendFormat, "has a query without an expression or a legend");
    for (const [, name] of expr.matchAll(/\$\{?(\w+)/g)) {
      expect(defined.has(name) || name.startsWith("__"), `uses $${name}, which is not defined`);
    }
  }
  expect(panel.datasource?.uid === DATASOURCE, "does not use the variable of the data source");
  return problems;
}

function overlap(a, b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , file] = process.argv;
  const problems = problemsOf(JSON.parse(readFileSync(file, "utf8")));
  for (const problem of problems) console.error(`${file}: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
