// The queries of a Grafana dashboard, and whether a Prometheus answers them.

/** Returns the title and query of each panel, with values for the variables of Grafana. */
export function queries(dashboard) {
  const found = [];
  const collect = (panels) => {
    for (const { title, targets = [], panels: nested = [] } of panels) {
      for (const { expr } of targets) found.push({ title, query: withValues(expr) });
      collect(nested);
    }
  };
  collect(dashboard.panels);
  return found;
}

function withValues(expression) {
  return expression.replaceAll(/\$(__rate_interval|__interval|__range)\b/g, "1m").replaceAll(/\$\w+/g, ".*");
}

/** Asks each query with `get`, which returns the JSON text of Prometheus's HTTP API; returns the titles without a value. */
export function emptyPanels(dashboard, get) {
  return queries(dashboard).flatMap(({ title, query }) => {
    const { status, error, data } = JSON.parse(get(`query?query=${encodeURIComponent(query)}`));
    if (status !== "success") throw new Error(`${title}: ${query}: ${error}`);
    return data.result.length === 0 ? [title] : [];
  });
}
