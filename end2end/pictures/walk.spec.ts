// A short walk as an animated picture for README.md, from single screenshots that ffmpeg puts together.

import { execFileSync } from "node:child_process";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../world.ts";

const PICTURE = join(import.meta.dirname, "../screenshots/walk.webp");
/** The largest size in bytes that a page of documentation should load. */
const LIMIT = 1_000_000;

test.use({ viewport: { width: 960, height: 640 } });
test.describe.configure({ timeout: 180_000 });

test("register, confirm, and see the profile", async ({ app, page, world }, testInfo) => {
  const film = new Film(page, (name) => testInfo.outputPath(name));
  const ada = { email: "ada@example.com", password: "Correct-horse-7" };
  world.people.push(ada);
  await app.open("/");
  await film.take(1.5);
  await app.registerLink.click();
  await app.expectReady();
  await film.take(0.8);
  await film.type(app.email, ada.email);
  await film.type(app.password, ada.password);
  await film.take(0.8);
  await app.createAccount.click();
  await app.expectConfirmPage();
  await film.take(1);
  await film.type(app.code, await world.pool.code(ada.email));
  await film.take(0.6);
  await app.confirmButton.click();
  await app.expectProfile();
  await film.take(2);
  await film.scroll(3);
  await film.take(2);
  expect(await film.develop(PICTURE)).toBeLessThan(LIMIT);
});

/** The frames so far, each with the seconds for which it is shown. */
class Film {
  private readonly frames: { file: string; seconds: number }[] = [];

  constructor(
    private readonly page: Page,
    private readonly path: (name: string) => string,
  ) {}

  async take(seconds: number): Promise<void> {
    const file = this.path(`frame-${this.frames.length}.png`);
    await this.page.screenshot({ path: file });
    this.frames.push({ file, seconds });
  }

  /** Types a text, a few letters per frame. */
  async type(field: Locator, text: string): Promise<void> {
    await field.scrollIntoViewIfNeeded();
    for (const part of text.match(/.{1,3}/gs) ?? []) {
      await field.pressSequentially(part);
      await this.take(0.12);
    }
  }

  /** Scrolls down, a part of the screen per frame. */
  async scroll(frames: number): Promise<void> {
    for (let frame = 0; frame < frames; frame += 1) {
      await this.page.mouse.wheel(0, 200);
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
      await this.take(0.3);
    }
  }

  /** Writes the picture and returns its size in bytes. */
  async develop(picture: string): Promise<number> {
    const list = this.path("frames.txt");
    const lines = this.frames.map(({ file, seconds }) => `file '${file}'\nduration ${seconds}`);
    await writeFile(list, lines.join("\n"));
    const webp = ["-c:v", "libwebp_anim", "-quality", "70", "-compression_level", "6", "-loop", "0", "-fps_mode", "passthrough"];
    execFileSync("ffmpeg", ["-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", list, ...webp, picture]);
    return (await stat(picture)).size;
  }
}
