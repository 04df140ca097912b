// aws-amplify 6, as a page without a server uses it. Its tokens are kept in memory here.

import { Amplify } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import type { Pool } from "../world/pool.ts";
import { type Client, expect, run, test } from "./world.ts";

async function accessToken(options?: { forceRefresh: boolean }): Promise<string> {
  const { tokens } = await auth.fetchAuthSession(options);
  return tokens!.accessToken.toString();
}

function client(pool: Pool): Client {
  const { user_pool_id, endpoint } = pool.description;
  Amplify.configure({
    Auth: { Cognito: { userPoolId: user_pool_id, userPoolClientId: pool.clientId("public"), userPoolEndpoint: endpoint } },
  });
  return {
    signUp: ({ email, password }) => auth.signUp({ username: email, password, options: { userAttributes: { email } } }),
    confirm: (username, confirmationCode) => auth.confirmSignUp({ username, confirmationCode }),
    async signIn({ email, password }, code) {
      // Amplify refuses a sign-in while somebody is signed in. It revokes the refresh token at the sign-out.
      await auth.signOut();
      let { nextStep } = await auth.signIn({ username: email, password });
      if (nextStep.signInStep === "CONFIRM_SIGN_UP") throw new Error("User is not confirmed.");
      if (nextStep.signInStep === "CONFIRM_SIGN_IN_WITH_TOTP_CODE") {
        ({ nextStep } = await auth.confirmSignIn({ challengeResponse: code!() }));
      }
      expect(nextStep.signInStep).toBe("DONE");
      return accessToken();
    },
    refresh: () => accessToken({ forceRefresh: true }),
    attributes: async () => (await auth.fetchUserAttributes()) as Record<string, string>,
    update: (userAttributes) => auth.updateUserAttributes({ userAttributes }),
    verifyEmail: (confirmationCode) => auth.confirmUserAttribute({ userAttributeKey: "email", confirmationCode }),
    changePassword: (oldPassword, newPassword) => auth.updatePassword({ oldPassword, newPassword }),
    async addAuthenticator(code) {
      const { sharedSecret } = await auth.setUpTOTP();
      await auth.verifyTOTPSetup({ code: code(sharedSecret), options: { friendlyDeviceName: "Phone" } });
      await auth.updateMFAPreference({ totp: "PREFERRED" });
      expect(await auth.fetchMFAPreference()).toEqual({ enabled: ["TOTP"], preferred: "TOTP" });
      return sharedSecret;
    },
    signOutEverywhere: () => auth.signOut({ global: true }),
    delete: () => auth.deleteUser(),
  };
}

test("aws-amplify", async ({ pool }) => {
  await run(pool, client(pool));
});
