// What the page can do without the application: apply the theme and the operator's identity before anything is shown, say
// that loading is slow, and show a panel when the application cannot start (a script or the WebAssembly module does not
// load, or the browser does not run WebAssembly) or stops (its panic hook reports it). If the server could not be reached,
// the page is reloaded as soon as it can be.
(() => {
  const SLOW_AFTER = 10_000; // milliseconds
  const FIRST_PAUSE = 2_000;
  const LONGEST_PAUSE = 60_000;
  const LATEST_PAINT = 200;
  const FORMS = /^\/(login|register|confirm|forgot-password|reset-password)\b/;
  const root = document.documentElement;

  // A form is a card from the beginning.
  if (FORMS.test(location.pathname)) root.dataset.form = "";

  try {
    const theme = localStorage.getItem("poolgate.theme");
    if (theme) root.dataset.theme = theme;
  } catch {
    // Storage is blocked: the theme of the system remains.
  }

  // The application replaces the page after its text was shown, which can be later than its background. A tab in the background
  // shows nothing, and some browsers do not tell.
  window.firstPaint = new Promise((resolve) => {
    const onPaint = (entries) => entries.getEntriesByName("first-contentful-paint").length && resolve();
    new PerformanceObserver(onPaint).observe({ type: "paint", buffered: true });
    setTimeout(resolve, LATEST_PAINT);
  });

  // The configuration is in the page, unless another server than Poolgate's delivers it.
  const showOperator = () => {
    const { operator = {} } = JSON.parse(document.getElementById("config")?.textContent ?? "{}");
    if (operator.accent_color) root.style.setProperty("--brand", operator.accent_color);
    if (operator.logo) document.getElementById("shell-logo").src = operator.logo;
    if (operator.name) {
      document.getElementById("shell-name").textContent = operator.name;
      document.title = operator.name;
      document.getElementById("shell-footer").remove();
    }
  };

  // The page is complete, and no other script has run yet.
  document.addEventListener("readystatechange", showOperator, { once: true });

  const show = (id) => {
    const panel = document.getElementById(id);
    document.querySelector(".shell")?.replaceChildren(panel);
    panel.hidden = false;
    panel.scrollIntoView();
  };

  const isReachable = () => fetch("/favicon.svg", { method: "HEAD", cache: "no-store" }).then(({ ok }) => ok, () => false);

  /** Waits for a time, or until the device is online again. */
  const wait = (pause) =>
    new Promise((resolve) => {
      setTimeout(resolve, pause);
      addEventListener("online", resolve, { once: true });
    });

  // Only a server that could not be reached is a reason: other failures would happen again.
  const reloadWhenReachable = async () => {
    if (await isReachable()) return;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      await wait(pause);
      if (!document.hidden && (await isReachable())) return location.reload();
    }
  };

  const showFailure = () => {
    show("failed");
    reloadWhenReachable();
  };

  // Some browsers are told to run no WebAssembly: by a policy of an organization, or by a mode for people at risk.
  const isBlocked = (error) => typeof WebAssembly !== "object" || error instanceof WebAssembly.CompileError;

  // Until the application has started, every error is fatal. Some of these events do not bubble, but all can be
  // captured.
  const onEarlyError = (event) => {
    if (event.target !== window && !(event.target instanceof HTMLScriptElement)) return;
    forgetEarlyErrors();
    if (isBlocked(event.error ?? event.reason)) show("blocked");
    else showFailure();
  };
  const forgetEarlyErrors = () => {
    removeEventListener("error", onEarlyError, true);
    removeEventListener("unhandledrejection", onEarlyError);
  };
  addEventListener("error", onEarlyError, true);
  addEventListener("unhandledrejection", onEarlyError);
  addEventListener("TrunkApplicationStarted", forgetEarlyErrors);

  // Afterwards, only a panic is.
  addEventListener("poolgate:failed", showFailure);

  addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-reload]")) {
      event.preventDefault();
      location.reload();
    }
  });

  setTimeout(() => {
    document.getElementById("slow")?.append(document.getElementById("slow-content").content);
  }, SLOW_AFTER);
})();
