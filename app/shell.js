// What the page can do without the application: apply the theme and the operator's identity before anything is shown, say
// that loading is slow, and show the failure panel when the application cannot start (a script or the WebAssembly module
// does not load) or stops (its panic hook reports it).
(() => {
  const SLOW_AFTER = 10_000; // milliseconds
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

  // The configuration is in the page, unless another server than Poolgate's delivers it.
  const showOperator = () => {
    const { operator = {} } = JSON.parse(document.getElementById("config")?.textContent ?? "{}");
    if (operator.accent_color) root.style.setProperty("--brand", operator.accent_color);
    if (operator.logo) document.getElementById("shell-logo").src = operator.logo;
    if (operator.name) {
      document.getElementById("shell-name").textContent = operator.name;
      document.title = operator.name;
    }
  };

  // The page is complete, and no other script has run yet.
  document.addEventListener("readystatechange", showOperator, { once: true });

  const showFailure = () => {
    const panel = document.getElementById("failed");
    document.querySelector(".shell")?.replaceChildren(panel);
    panel.hidden = false;
    panel.scrollIntoView();
  };

  // Until the application has started, every error is fatal. Some of these events do not bubble, but all can be
  // captured.
  const onEarlyError = (event) => {
    if (event.target === window || event.target instanceof HTMLScriptElement) showFailure();
  };
  addEventListener("error", onEarlyError, true);
  addEventListener("unhandledrejection", onEarlyError);
  addEventListener("TrunkApplicationStarted", () => {
    removeEventListener("error", onEarlyError, true);
    removeEventListener("unhandledrejection", onEarlyError);
  });

  // Afterwards, only a panic is.
  addEventListener("poolgate:failed", showFailure);

  addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-reload]")) {
      event.preventDefault();
      location.reload();
    }
  });

  setTimeout(() => {
    const slow = document.getElementById("slow");
    if (slow) slow.append(document.getElementById("slow-content").content.cloneNode(true));
  }, SLOW_AFTER);
})();
