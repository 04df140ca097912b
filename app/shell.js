// What the page can do without the application: say that loading takes long, and reveal the failure panel when the
// application cannot start or stops. It listens for `poolgate:failed`, which `loader.js` and the panic hook send.
(() => {
  const PATIENCE = 10_000; // milliseconds
  const SLOW = "This takes longer than usual. Your connection may be slow; it is still being loaded.";

  const reveal = () => {
    document.querySelector(".shell")?.remove();
    const panel = document.getElementById("failed");
    panel.hidden = false;
    panel.scrollIntoView();
  };

  addEventListener("poolgate:failed", reveal);

  // A script that cannot be loaded sends an event that does not bubble, but is seen on its way down.
  addEventListener(
    "error",
    (event) => {
      if (event.target instanceof HTMLScriptElement) reveal();
    },
    true,
  );

  document.getElementById("reload").addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });

  setTimeout(() => {
    const slow = document.getElementById("slow");
    if (slow) slow.textContent = SLOW;
  }, PATIENCE);
})();
