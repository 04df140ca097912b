// Fetches a chunk. The post-build hook adds these functions to the loader that wasm-split writes.
//
// The name of a chunk contains a hash of its content, so a name that the server does not know belongs to an earlier
// deployment: this page is older than the server. One reload fetches the current page. If the same page is returned and
// its chunk is still missing, reloading does not help: the error is passed to the application, which offers to try
// again.
let isReloading = false;

let styles;

/** Loads the style sheet of the pages that are in chunks. Without it, they are still usable. */
function loadStyles() {
  styles ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = document.querySelector("[data-pages]").dataset.pages;
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      styles = undefined; // The next chunk tries again.
      resolve();
    };
    document.head.append(link);
  });
  return styles;
}

async function fetchChunk(name, digest) {
  // The hash in the name of the file is the start of its SHA-256 digest.
  const hash = Array.from(atob(digest).slice(0, 8), (byte) => byte.charCodeAt().toString(16).padStart(2, "0")).join("");
  const url = new URL(`${name}-${hash}.wasm`, import.meta.url);
  try {
    const [response] = await Promise.all([fetch(url, { integrity: `sha256-${digest}` }), loadStyles()]);
    return response;
  } catch (error) {
    // A missing file ends up here too, because the body of its 404 response fails the integrity check.
    if ((await isMissing(url)) && isFirstReload()) {
      isReloading = true;
      location.reload();
    }
    if (!isReloading) throw error;
    return new Promise(() => {}); // The page is being replaced: report neither success nor failure.
  }
}

async function isMissing(url) {
  const response = await fetch(url, { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  return response?.status === 404;
}

/** Whether this build of the page (the name of this script contains its hash) has not been reloaded for this reason. */
function isFirstReload() {
  const KEY = "poolgate.reloaded_for_chunk";
  try {
    const isFirst = sessionStorage.getItem(KEY) !== import.meta.url;
    sessionStorage.setItem(KEY, import.meta.url);
    return isFirst;
  } catch {
    return false; // Without storage, a second reload could not be distinguished from the first.
  }
}
