// What the page can do without the application: say that loading takes long, and reveal the failure panel when the
// application cannot start (a script does not load, or WebAssembly does not) or stops (its panic hook says so).
(() => {
  const PATIENCE = 10_000; // milliseconds
  const SLOW = "This takes longer than usual. Your connection may be slow; it is still being loaded.";

  const reveal = () => {
    const panel = document.getElementById("failed");
    document.querySelector(".shell")?.replaceChildren(panel);
    panel.hidden = false;
    panel.scrollIntoView();
  };

  // Until the application has begun, every error is the end. Some of these events do not bubble, but all are seen on
  // their way down.
  const early = (event) => {
    if (event.target === window || event.target instanceof HTMLScriptElement) reveal();
  };
  addEventListener("error", early, true);
  addEventListener("unhandledrejection", early);
  addEventListener("TrunkApplicationStarted", () => {
    removeEventListener("error", early, true);
    removeEventListener("unhandledrejection", early);
  });

  // Afterwards, only a panic is.
  addEventListener("poolgate:failed", reveal);

  document.getElementById("reload").addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });

  setTimeout(() => {
    const slow = document.getElementById("slow");
    if (slow) slow.textContent = SLOW;
  }, PATIENCE);
})();
