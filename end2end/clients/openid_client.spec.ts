// openid-client, which signs in on the hosted pages. It has no operations for accounts.

import * as oidc from "openid-client";
import type { Page } from "@playwright/test";
import { HostedPages } from "../world/hosted_pages.ts";
import { expect, person, test } from "./world.ts";

/** Opens a URL, and returns where the pages redirect to in the end. */
async function redirected(page: Page, callback: string, act: () => Promise<unknown>): Promise<URL> {
  const arrived = page.waitForRequest((request) => request.url().startsWith(callback));
  await act();
  return new URL((await arrived).url());
}

test("openid-client", async ({ pool, page }) => {
  const { step } = test;
  const confidential = pool.description.clients.find(({ name }) => name === "confidential")!;
  const [callback] = confidential.callback_urls;
  await page.route((url) => url.href.startsWith(callback!), (route) => route.fulfill({ body: "the application" }));
  const config = await step("discovery", () =>
    oidc.discovery(new URL(pool.description.issuer), confidential.client_id, pool.clientSecret, undefined, {
      execute: [oidc.allowInsecureRequests],
    }),
  );
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
  const request = {
    redirect_uri: callback!,
    scope: "openid email profile",
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  };
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
  const back = await step("sign up and confirm on the hosted pages", () =>
    redirected(page, callback!, async () => {
      await page.goto(oidc.buildAuthorizationUrl(config, request).href);
      await new HostedPages(page, pool).signUp(person);
    }),
  );
  const tokens = await step("exchange the code, and verify the ID token", () => oidc.authorizationCodeGrant(config, back, checks));
  const claims = tokens.claims()!;
  expect(claims["email"]).toBe(person.email);
  await step("refresh", async () => {
    const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token!);
    expect(refreshed.access_token).not.toBe(tokens.access_token);
  });
  await step("userInfo", async () => {
    const info = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
    expect(info.email).toBe(person.email);
  });
  await step("a silent sign-in keeps auth_time", async () => {
    const silent = oidc.buildAuthorizationUrl(config, { ...request, prompt: "none" }).href;
    const again = await redirected(page, callback!, () => page.goto(silent));
    const silently = await oidc.authorizationCodeGrant(config, again, checks);
    expect(silently.claims()!["auth_time"]).toBe(claims["auth_time"]);
  });
  await step("prompt=login asks for the password again", async () => {
    const authorizeUrl = oidc.buildAuthorizationUrl(config, { ...request, prompt: "login" }).href;
    const again = await redirected(page, callback!, async () => {
      await page.goto(authorizeUrl);
      await new HostedPages(page, pool).login(person);
    });
    await oidc.authorizationCodeGrant(config, again, checks);
  });
  await step("revoke the refresh token", async () => {
    await oidc.tokenRevocation(config, tokens.refresh_token!);
    await expect(oidc.refreshTokenGrant(config, tokens.refresh_token!)).rejects.toThrow();
  });
});
