// What the page can do without the application: say that loading is slow, and show the failure panel when the
// application cannot start (a script or the WebAssembly module does not load) or stops (its panic hook reports it).
(() => {
  const SLOW_AFTER = 10_000; // milliseconds

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
