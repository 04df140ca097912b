// The contrast of what is not text: the edges of inputs and the ring of the focus (WCAG 2.2, 1.4.11). axe only measures text.

import { expect, type Page } from "@playwright/test";

/** The least contrast to what is around. */
const LEAST = 3;

/** Expects that the edge of each input, and the ring of the first input that is focused, can be seen. */
export async function expectVisibleEdges(page: Page, state: string): Promise<void> {
  const inputs = page.locator("main :is(input:not([type=checkbox], [type=radio]), textarea, select):visible");
  const edges = await inputs.evaluateAll(contrastsAround, "border-block-end-color");
  for (const { name, contrast } of edges) expect(contrast, `${state}: the edge of ${name}`).toBeGreaterThanOrEqual(LEAST);
  if (edges.length === 0) return;
  await inputs.first().focus();
  const [ring] = await inputs.first().evaluateAll(contrastsAround, "outline-color");
  expect(ring?.contrast, `${state}: the ring of ${ring?.name}`).toBeGreaterThanOrEqual(LEAST);
}

/** Runs in the page: the contrast between a color of each element and the background around the element. */
function contrastsAround(elements: Element[], property: string): { name: string; contrast: number }[] {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  /** Red, green, blue and opacity from 0 to 1, of a color in any notation. */
  const channels = (color: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
  };
  const luminance = (color: string): number => {
    const [red, green, blue] = channels(color).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const backgroundAround = (element: Element): string => {
    for (let around = element.parentElement; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (channels(backgroundColor)[3] === 1) return backgroundColor;
    }
    return "Canvas";
  };
  return elements.map((element) => {
    const [one, other] = [luminance(getComputedStyle(element).getPropertyValue(property)), luminance(backgroundAround(element))];
    return { name: `<${element.tagName.toLowerCase()} id="${element.id}">`, contrast: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) };
  });
}
