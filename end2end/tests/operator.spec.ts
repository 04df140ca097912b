// The operator's identity: name, logo, color and links.

import { writeFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "../world.ts";

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#7c3aed"/></svg>';
const LINKS = { "Terms of service": "https://example.org/terms", "Privacy policy": "https://example.org/privacy", Help: "mailto:help@example.org" };
/** Light, dark, gray and glaring ones. */
const COLORS = ["#7c3aed", "#ff9900", "#ffe600", "#00b894", "#111827", "#ffffff", "#757575"];

test("the operator's name, logo, color and links are on the pages", async ({ ownWorld }, testInfo) => {
  const file = testInfo.outputPath("logo.svg");
  await writeFile(file, LOGO);
  const { app } = await ownWorld({
    OPERATOR_NAME: "Analytical Engines",
    LOGO_FILE: file,
    ACCENT_COLOR: "#7c3aed",
    TERMS_URL: LINKS["Terms of service"],
    PRIVACY_URL: LINKS["Privacy policy"],
    SUPPORT_URL: LINKS.Help,
  });
  await app.page.goto("/");
  await expect(app.heading).toHaveText("Welcome to Analytical Engines");
  await expect(app.page).toHaveTitle(/Analytical Engines$/);
  const logo = app.navigation.getByRole("link", { name: "Analytical Engines" }).locator("img");
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  for (const [name, href] of Object.entries(LINKS)) {
    await expect(app.footer.getByRole("link", { name })).toHaveAttribute("href", href);
  }
  const brand = await app.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand"));
  expect(brand).toBe("#7c3aed");

  await app.open("/register");
  await expect(app.main).toContainText("By creating an account, you agree to the terms of service and the privacy policy.");
  await expect(app.main.getByRole("link", { name: "Terms of service" })).toHaveAttribute("href", LINKS["Terms of service"]);
});

test("the operator is named before the application runs, and the product is not", async ({ ownWorld }) => {
  const { app } = await ownWorld({ OPERATOR_NAME: "Analytical Engines" });
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await app.page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await app.page.goto("/login", { waitUntil: "commit" });
  await expect(app.page.getByRole("banner")).toHaveText("Analytical Engines");
  await expect(app.footer).toHaveText("");
  release();
  await expect(app.heading).toHaveText("Log in");
});

test("text has enough contrast with any color of an operator, in both themes", async ({ app, page }) => {
  await app.open("/login");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const color of COLORS) {
      await page.evaluate((color) => document.documentElement.style.setProperty("--brand", color), color);
      const { violations, passes } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
      const findings = violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`));
      expect(findings, `${color}, ${colorScheme}`).toEqual([]);
      expect(passes, "contrast was computed").toHaveLength(1);
    }
  }
});
