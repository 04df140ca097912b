// Finds the installed browsers and their drivers: by environment variable, on PATH, or in the usual folders.
// It installs nothing. `node browser.mjs chromium chromedriver` prints one path per line.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const programs = {
  chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
  },
  "chromium-headless-shell": {
    variable: "CHROMIUM_HEADLESS_SHELL",
    names: ["chromium-headless-shell", "chrome-headless-shell"],
    places: [],
  },
  chromedriver: {
    variable: "CHROMEDRIVER",
    names: ["chromedriver"],
    places: ["/usr/lib/chromium-browser/chromedriver", "/opt/homebrew/bin/chromedriver"],
  },
  firefox: {
    variable: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    places: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  },
  webkit: {
    variable: "WEBKIT",
    names: ["MiniBrowser"],
    // Debian installs it outside of PATH, in a folder of the architecture.
    places: ["x86_64", "aarch64"].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
  },
  "webkit-driver": {
    variable: "WEBKIT_DRIVER",
    names: ["WebKitWebDriver"],
    places: [],
  },
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Returns the path of a program; throws an error if there is none. */
export function find(program, environment = process.env) {
  const { variable, names, places } = programs[program];
  const named = environment[variable];
  if (named) {
    if (isExecutable(named)) {
      return named;
    }
    throw new Error(`${variable} is set to ${named}, which is not an executable file.`);
  }
  const folders = (environment.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...onPath, ...places].find(isExecutable);
  if (!found) {
    throw new Error(`${names[0]} was not found. Install it, or set ${variable} to its path.`);
  }
  return found;
}

/**
 * Returns the path of the browser for the page tests: Chromium's headless shell, which has the same engine without the
 * windows and needs 30 % less processor time, or Chromium if `CHROMIUM` names one or there is no headless shell.
 */
export function findHeadless(environment = process.env) {
  if (environment["CHROMIUM"]) {
    return find("chromium", environment);
  }
  try {
    return find("chromium-headless-shell", environment);
  } catch {
    return find("chromium", environment);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    for (const program of process.argv.slice(2)) {
      console.log(find(program));
    }
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
