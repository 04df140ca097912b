// Fetches a chunk. The post-build hook adds these functions to the loader that wasm-split writes.
//
// The name of a chunk contains a hash of its content, so a name that the server does not know belongs to an earlier
// deployment: this page is older than the server. One reload fetches the current page. If the same page is returned and
// its chunk is still missing, reloading does not help: the error is passed to the application, which offers to try
// again.
let isReloading = false;

async function fetchChunk(name, digest) {
  // The hash in the name of the file is the start of its SHA-256 digest.
  const hash = Array.from(atob(digest).slice(0, 8), (byte) => byte.charCodeAt().toString(16).padStart(2, "0")).join("");
  const url = new URL(`${name}-${hash}.wasm`, import.meta.url);
  try {
    return await fetch(url, { integrity: `sha256-${digest}` });
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

/** Whether this build of the page (the name of the loader contains its hash) has not been reloaded for this reason. */
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
