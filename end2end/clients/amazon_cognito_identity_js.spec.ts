// amazon-cognito-identity-js, with callbacks.

import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
  type ICognitoStorage,
} from "amazon-cognito-identity-js";
import type { Pool } from "../world/pool.ts";
import { type Client, run, test } from "./world.ts";

/** Settles a promise from a callback in Node's form. */
function call<T>(start: (callback: (error?: Error | null, result?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => start((error, result) => (error ? reject(error) : resolve(result as T))));
}

/** Settles a promise from the callbacks `onSuccess` and `onFailure`. */
function settle<T>(start: (callbacks: { onSuccess: (result: T) => void; onFailure: (error: Error) => void }) => void): Promise<T> {
  return new Promise((resolve, reject) => start({ onSuccess: resolve, onFailure: reject }));
}

function client(pool: Pool): Client {
  const store = new Map<string, string>();
  const storage: ICognitoStorage = {
    setItem: (key, value) => void store.set(key, value),
    getItem: (key) => store.get(key) ?? null,
    removeItem: (key) => void store.delete(key),
    clear: () => store.clear(),
  };
  const { user_pool_id, endpoint } = pool.description;
  const users = new CognitoUserPool({ UserPoolId: user_pool_id, ClientId: pool.clientId("public"), endpoint, Storage: storage });
  const user = (Username: string) => new CognitoUser({ Username, Pool: users, Storage: storage });
  const attribute = ([Name, Value]: [string, string]) => new CognitoUserAttribute({ Name, Value });
  let current = user("nobody");
  const token = (session: CognitoUserSession) => session.getAccessToken().getJwtToken();
  return {
    signUp: ({ email, password }) => call((done) => users.signUp(email, password, [attribute(["email", email])], [], done)),
    confirm: (email, code) => call((done) => user(email).confirmRegistration(code, false, done)),
    async signIn({ email, password }, code) {
      current = user(email);
      const details = new AuthenticationDetails({ Username: email, Password: password });
      return token(
        await settle<CognitoUserSession>((callbacks) =>
          current.authenticateUser(details, {
            ...callbacks,
            totpRequired: () => current.sendMFACode(code!(), callbacks, "SOFTWARE_TOKEN_MFA"),
          }),
        ),
      );
    },
    refresh: async () => {
      const refreshToken = current.getSignInUserSession()!.getRefreshToken();
      return token(await call<CognitoUserSession>((done) => current.refreshSession(refreshToken, done)));
    },
    attributes: async () => {
      const attributes = await call<CognitoUserAttribute[]>((done) => current.getUserAttributes(done));
      return Object.fromEntries(attributes.map((one) => [one.getName(), one.getValue()]));
    },
    update: (attributes) => call((done) => current.updateAttributes(Object.entries(attributes).map(attribute), done)),
    verifyEmail: (code) => settle((callbacks) => current.verifyAttribute("email", code, callbacks)),
    changePassword: (from, to) => call((done) => current.changePassword(from, to, done)),
    async addAuthenticator(code) {
      const key = await new Promise<string>((associateSecretCode, onFailure) =>
        current.associateSoftwareToken({ associateSecretCode, onFailure }),
      );
      await settle((callbacks) => current.verifySoftwareToken(code(key), "Phone", callbacks));
      await call((done) => current.setUserMfaPreference(null, { Enabled: true, PreferredMfa: true }, done));
      return key;
    },
    signOutEverywhere: () => settle((callbacks) => current.globalSignOut(callbacks)),
    delete: () => call((done) => current.deleteUser(done)),
  };
}

test("amazon-cognito-identity-js", async ({ pool }) => {
  await run(pool, client(pool));
});
