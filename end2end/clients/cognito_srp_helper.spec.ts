// cognito-srp-helper with the AWS SDK for JavaScript, as the client with a secret.

import {
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  DeleteUserCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifySoftwareTokenCommand,
  VerifyUserAttributeCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { createSecretHash, createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from "cognito-srp-helper";
import type { Person, Pool } from "../world/pool.ts";
import { type Client, expect, run, test } from "./world.ts";

function client(pool: Pool): Client {
  const ClientId = pool.clientId("confidential");
  const ClientSecret = pool.clientSecret;
  const sdk = new CognitoIdentityProviderClient({
    endpoint: pool.description.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  const hash = (name: string) => createSecretHash(name, ClientId, ClientSecret);
  let AccessToken = "";
  let RefreshToken = "";

  async function signIn({ email, password }: Person, code?: () => string): Promise<string> {
    const session = createSrpSession(email, password, pool.description.user_pool_id, false);
    const request = { ClientId, AuthFlow: "USER_SRP_AUTH" as const, AuthParameters: { USERNAME: email, SECRET_HASH: hash(email) } };
    const initiated = await sdk.send(new InitiateAuthCommand(wrapInitiateAuth(session, request)));
    const signed = signSrpSession(session, initiated);
    const USERNAME = initiated.ChallengeParameters!["USER_ID_FOR_SRP"]!;
    const proof = {
      ClientId,
      ChallengeName: "PASSWORD_VERIFIER" as const,
      ChallengeResponses: { USERNAME, SECRET_HASH: hash(USERNAME) },
    };
    let answered = await sdk.send(new RespondToAuthChallengeCommand(wrapAuthChallenge(signed, proof)));
    if (answered.ChallengeName === "SOFTWARE_TOKEN_MFA") {
      const ChallengeResponses = { USERNAME, SECRET_HASH: hash(USERNAME), SOFTWARE_TOKEN_MFA_CODE: code!() };
      const { ChallengeName, Session } = answered;
      answered = await sdk.send(new RespondToAuthChallengeCommand({ ClientId, ChallengeName, Session, ChallengeResponses }));
    }
    const tokens = answered.AuthenticationResult!;
    [AccessToken, RefreshToken] = [tokens.AccessToken!, tokens.RefreshToken!];
    return AccessToken;
  }

  return {
    signUp: ({ email, password }) =>
      sdk.send(new SignUpCommand({ ClientId, SecretHash: hash(email), Username: email, Password: password })),
    confirm: (email, ConfirmationCode) =>
      sdk.send(new ConfirmSignUpCommand({ ClientId, SecretHash: hash(email), Username: email, ConfirmationCode })),
    signIn,
    async refresh() {
      const refreshed = await sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, ClientSecret, RefreshToken }));
      return refreshed.AuthenticationResult!.AccessToken!;
    },
    async attributes() {
      const { UserAttributes } = await sdk.send(new GetUserCommand({ AccessToken }));
      return Object.fromEntries(UserAttributes!.map(({ Name, Value }) => [Name!, Value!]));
    },
    update: (attributes) => {
      const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
      return sdk.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }));
    },
    verifyEmail: (Code) => sdk.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: "email", Code })),
    changePassword: (PreviousPassword, ProposedPassword) =>
      sdk.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword })),
    async addAuthenticator(code) {
      const { SecretCode } = await sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
      const UserCode = code(SecretCode!);
      const verified = await sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode, FriendlyDeviceName: "Phone" }));
      expect(verified.Status).toBe("SUCCESS");
      const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
      await sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings }));
      return SecretCode!;
    },
    signOutEverywhere: () => sdk.send(new GlobalSignOutCommand({ AccessToken })),
    delete: () => sdk.send(new DeleteUserCommand({ AccessToken })),
  };
}

test("cognito-srp-helper", async ({ pool }) => {
  await run(pool, client(pool));
});
