// CUSTOM_CHALLENGE: what the pool's triggers ask.

import { expect, test } from "../../world.ts";

const PAGE = "question";
const QUESTION = "What is the name of your first pet?";
const ANSWER = "Byron";

test.use({
  stackSettings: {
    AUTH_FLOW: "CUSTOM_AUTH",
    LOCAL_POOL_CUSTOM_CHALLENGES: `${QUESTION}=${ANSWER}`,
  },
});

test("the question is asked again after a wrong answer, and the right one completes the login", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.loginUntil(PAGE, ada);
  await expect(app.main).toContainText(QUESTION);
  await app.continueButton.click();
  await expect(app.main).toContainText("Enter your answer.");
  await expect(app.answer).toBeFocused();
  await app.answer.fill("Lovelace");
  await app.continueButton.click();
  await expect(app.main).toContainText("That answer wasn\u2019t accepted.");
  await page.reload();
  await app.expectChallenge(PAGE);
  await app.answer.fill(ANSWER);
  await page.keyboard.press("Enter");
  await app.expectLoggedIn(ada);
});

test("after the third wrong answer, the login starts again with the email", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.loginUntil(PAGE, ada);
  for (const answer of ["one", "two"]) {
    await app.answer.fill(answer);
    await app.continueButton.click();
    await expect(app.answer).toHaveValue("");
    await expect(app.main).toContainText("That answer wasn\u2019t accepted.");
  }
  await app.answer.fill("three");
  await app.continueButton.click();
  await expect(page).toHaveURL((url) => url.pathname === "/login");
  await expect(app.alert).toBeVisible();
  await expect(app.email).toHaveValue(ada.email);
});
