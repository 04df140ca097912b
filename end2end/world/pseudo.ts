// A pseudo-language: English with accents, a third longer and in brackets. Text on screen without brackets is not in the
// catalogue, and brackets that are cut off show what does not fit.

import type { Page } from "@playwright/test";

/** A text as `app/catalogue/src/node.rs` describes it. */
type Node = string | number | Node[];

const ACCENTS: Record<string, string> = { a: "á", c: "ç", e: "ë", i: "ï", n: "ñ", o: "ö", s: "š", u: "ü", y: "ý", A: "Å", E: "É", O: "Ø", U: "Ü" };

/** Makes the page load the texts of the pseudo-language instead of the English ones. */
export async function speakPseudo(page: Page): Promise<void> {
  await page.route(/\/text\/en\/.*\.json$/, async (route) => {
    const response = await route.fetch();
    const texts = (await response.json()) as Node[];
    // The last is not a text: it identifies the version of the program.
    await route.fulfill({ response, json: [...texts.slice(0, -1).map(pseudo), ...texts.slice(-1)] });
  });
}

/** Texts within other texts keep their own brackets: an argument can be one. */
export function pseudo(text: Node): Node {
  return ["⟦", accented(text), "⟧"];
}

function accented(node: Node): Node {
  if (typeof node === "number") return node;
  if (typeof node === "string") return longer(node.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter));
  if (!Array.isArray(node[0])) return node.map(accented);
  // A choice: its selector and its keys stay.
  return node.map((part, index) => (index > 0 && index % 2 === 0 ? accented(part) : part));
}

/** Adds a third of the length, in words, because languages wrap at spaces. */
function longer(text: string): string {
  const letters = text.replaceAll(/\s/g, "").length;
  return letters < 2 ? text : `${text}${" žž".repeat(Math.ceil(letters / 9))}`;
}

/**
 * Returns the texts and labels on the page that are not in brackets. `data` selects elements whose text is not from the
 * catalogue: what users, pools and operators have written.
 */
export async function outsideCatalogue(page: Page, data: string): Promise<string[]> {
  return page.evaluate((data) => {
    const found: string[] = [];
    const isData = (element: Element | null) => element === null || element.closest(`${data}, script, style, template, option`) !== null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      const isShown = element?.checkVisibility() ?? false;
      if (/\p{L}/u.test(text) && isShown && !isData(element) && !/^⟦.*⟧$/s.test(text)) found.push(text);
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")) {
      for (const name of ["aria-label", "title", "alt", "placeholder"]) {
        const text = element.getAttribute(name) ?? "";
        if (/\p{L}/u.test(text) && !isData(element) && !/^⟦.*⟧$/s.test(text)) found.push(`${name}=${text}`);
      }
    }
    return found;
  }, data);
}
