// All pictures on one page, a row for each screen, so that they can be looked at quickly.

import { readdir } from "node:fs/promises";

/** Returns the page for the pictures in a folder. A name has four parts: screen, language with direction, device, scheme. */
export async function contactSheet(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".png")).sort();
  const screens = [...new Set(files.map(screenOf))];
  const rows = screens.map((screen) => {
    const pictures = files.filter((file) => screenOf(file) === screen);
    return `<h2>${screen}</h2><div>${pictures.map(figure).join("")}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>All screens</title><style>
body { font: 16px/1.5 system-ui; margin: 1rem }
div { display: flex; gap: 1rem; overflow-x: auto; align-items: start }
figure { margin: 0; flex: none } img { height: 30rem; border: 1px solid gray }
</style>${rows.join("\n")}</html>`;
}

function screenOf(file: string): string {
  return file.split(".")[0] ?? file;
}

function figure(file: string): string {
  const variant = file.split(".").slice(1, -1).join(", ");
  return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${variant}</figcaption></figure>`;
}
