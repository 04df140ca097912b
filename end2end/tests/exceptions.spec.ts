// Every exception that the pool can answer with, from there to the sentence on screen. A gate between server and pool
// answers one call with the exception; the sentences are those of `app/src/text/problem.rs` and `field.rs`.

import { expect, type GatedWorld, test } from "../world.ts";
import type { App } from "../world/app.ts";
import type { Person } from "../world/pool.ts";

/** What the page does: a sentence that it shows, or the path of the page that opens. */
type Outcome = string | { opens: string };

/** An exception, and its message if that decides what it means. */
type Case = [exception: string, outcome: Outcome, message?: string];

const BUSY = "The login service is busy. Try again in 5 seconds.";
const MISCONFIGURED = "The login service isn’t set up correctly. Only the administrator can fix this.";
const TRIGGER_FAILED = "Something in the login service failed. Only the administrator can fix this.";
const TOO_MANY = "Too many attempts. Try again in 15 minutes.";
const WRONG_CREDENTIALS = "Incorrect email or password.";
const CODE_REFUSED = "That code is incorrect or has expired. Check the newest email, or request a new code.";

/** The exceptions that every one of these operations has. */
const COMMON: Case[] = [
  ["TooManyRequestsException", BUSY],
  ["InternalErrorException", "The login service isn’t responding. Everyone who is logged in stays logged in. Try again in 5 seconds."],
  ["ForbiddenException", "Your request was blocked. Try again from another network."],
  ["OperationNotEnabledException", "Accounts can’t be changed at the moment. You can still log in."],
  ["ResourceNotFoundException", MISCONFIGURED],
  ["NotAuthorizedException", MISCONFIGURED, "Unable to verify secret hash for client abc"],
  ["InvalidLambdaResponseException", TRIGGER_FAILED],
  ["UnexpectedLambdaException", TRIGGER_FAILED],
  ["UserLambdaValidationException", "“Only staff may do this.”", "PreSignUp failed with error Only staff may do this.."],
];

/** Operations that send a message need roles, which can be set up wrongly. */
const MESSAGE_ROLES: Case[] = [
  ["InvalidEmailRoleAccessPolicyException", MISCONFIGURED],
  ["InvalidSmsRoleAccessPolicyException", MISCONFIGURED],
  ["InvalidSmsRoleTrustRelationshipException", MISCONFIGURED],
];

interface Form {
  /** Opens the form with everything filled in. */
  fill: (app: App, person: Person) => Promise<void>;
  submit: (app: App) => Promise<void>;
  cases: Case[];
}

const NEW_PASSWORD = "Correct-Horse-7";

const login: Omit<Form, "cases"> = {
  fill: async (app, person) => {
    await app.open("/login");
    await app.fillLogin(person);
  },
  submit: (app) => app.loginButton.click(),
};

const FORMS: Record<string, Form> = {
  SignUp: {
    fill: async (app, { email }) => {
      await app.open("/register");
      await app.email.fill(email);
      await app.password.fill(NEW_PASSWORD);
    },
    submit: (app) => app.createAccount.click(),
    cases: [
      ...MESSAGE_ROLES,
      ["UsernameExistsException", { opens: "/confirm" }],
      ["CodeDeliveryFailureException", { opens: "/confirm" }],
      ["InvalidPasswordException", "This password can’t be used. Choose another one."],
      ["InvalidParameterException", "Enter an email address like name@example.org", "Invalid email address format."],
      ["LimitExceededException", TOO_MANY],
      ["NotAuthorizedException", "New accounts can’t be created here.", "SignUp is not permitted for this user pool"],
    ],
  },
  ConfirmSignUp: {
    fill: async (app, { email }) => {
      await app.open(`/confirm?email=${encodeURIComponent(email)}`);
      await app.code.fill("123456");
    },
    submit: (app) => app.confirmButton.click(),
    cases: [
      ["CodeMismatchException", CODE_REFUSED],
      ["ExpiredCodeException", CODE_REFUSED],
      ["UserNotFoundException", CODE_REFUSED],
      ["NotAuthorizedException", CODE_REFUSED, "User cannot be confirmed. Current status is CONFIRMED"],
      ["AliasExistsException", "This email already belongs to an account."],
      ["TooManyFailedAttemptsException", CODE_REFUSED],
      ["LimitExceededException", CODE_REFUSED],
    ],
  },
  ResendConfirmationCode: {
    fill: (app, { email }) => app.open(`/confirm?email=${encodeURIComponent(email)}`),
    submit: (app) => app.resendCode.click(),
    cases: [
      ...MESSAGE_ROLES,
      ["UserNotFoundException", "we’ve sent a new code to"],
      ["InvalidParameterException", "we’ve sent a new code to", "User is already confirmed."],
      ["LimitExceededException", "we’ve sent a new code to"],
    ],
  },
  ForgotPassword: {
    fill: async (app, { email }) => {
      await app.open("/forgot-password");
      await app.email.fill(email);
    },
    submit: (app) => app.sendCode.click(),
    cases: [
      ...MESSAGE_ROLES,
      ["UserNotFoundException", { opens: "/reset-password" }],
      ["NotAuthorizedException", { opens: "/reset-password" }, "User is disabled."],
      ["NotAuthorizedException", { opens: "/reset-password" }, "User password cannot be reset in the current state."],
      [
        "InvalidParameterException",
        { opens: "/reset-password" },
        "Cannot reset password for the user as there is no registered/verified email or phone_number",
      ],
      ["CodeDeliveryFailureException", { opens: "/reset-password" }],
      ["LimitExceededException", { opens: "/reset-password" }],
    ],
  },
  ConfirmForgotPassword: {
    fill: async (app, { email }) => {
      await app.open(`/reset-password?email=${encodeURIComponent(email)}`);
      await app.code.fill("123456");
      await app.newPassword.fill(NEW_PASSWORD);
    },
    submit: (app) => app.changePassword.click(),
    cases: [
      ["CodeMismatchException", CODE_REFUSED],
      ["ExpiredCodeException", CODE_REFUSED],
      ["UserNotFoundException", CODE_REFUSED],
      ["UserNotConfirmedException", CODE_REFUSED],
      ["NotAuthorizedException", CODE_REFUSED, "User is disabled."],
      ["InvalidPasswordException", "This password can’t be used. Choose another one."],
      ["PasswordHistoryPolicyViolationException", "You’ve used this password before. Choose one that is new."],
      ["TooManyFailedAttemptsException", CODE_REFUSED],
      ["LimitExceededException", CODE_REFUSED],
    ],
  },
  InitiateAuth: {
    ...login,
    cases: [
      ["NotAuthorizedException", WRONG_CREDENTIALS, "Password attempts exceeded"],
      ["NotAuthorizedException", WRONG_CREDENTIALS, "User is disabled."],
      ["UserNotFoundException", WRONG_CREDENTIALS],
      ["UserNotConfirmedException", { opens: "/confirm" }],
      ["PasswordResetRequiredException", { opens: "/reset-password" }],
      ["InvalidUserPoolConfigurationException", MISCONFIGURED],
      ["UnsupportedOperationException", MISCONFIGURED],
      ["InvalidParameterException", MISCONFIGURED, "USER_SRP_AUTH flow not enabled for this client"],
    ],
  },
  RespondToAuthChallenge: {
    ...login,
    cases: [
      ["NotAuthorizedException", WRONG_CREDENTIALS, "Incorrect username or password."],
      ["NotAuthorizedException", "Your login timed out.", "Invalid session for the user, session is expired."],
      ["UserNotFoundException", WRONG_CREDENTIALS],
      ["UserNotConfirmedException", { opens: "/confirm" }],
      ["PasswordResetRequiredException", { opens: "/reset-password" }],
      ["InvalidUserPoolConfigurationException", MISCONFIGURED],
    ],
  },
};

async function expectOutcome(app: App, outcome: Outcome): Promise<void> {
  if (typeof outcome === "string") await expect(app.main).toContainText(outcome);
  else await expect(app.page).toHaveURL((url) => url.pathname === outcome.opens);
}

async function run({ app, world, gate }: GatedWorld, operation: string, form: Form): Promise<void> {
  for (const [exception, outcome, message = "canary of the pool"] of [...COMMON, ...form.cases]) {
    await test.step(`${operation}: ${exception} ${message}`, async () => {
      // Another address each time, because the server limits how often one address may ask.
      await form.fill(app, world.stranger());
      gate.answerOnce(operation, exception, message);
      await form.submit(app);
      await expectOutcome(app, outcome);
      expect(gate.isUsed, "the pool was asked").toBe(true);
      await expect(app.main, "the pool's own words").not.toContainText("canary");
    });
  }
}

for (const [operation, form] of Object.entries(FORMS)) {
  test(`every exception of ${operation} becomes a sentence or opens the page that helps`, async ({ gatedWorld }) => {
    // Each of more than a dozen exceptions is a form of its own.
    test.setTimeout(120_000);
    await run(await gatedWorld(), operation, form);
  });
}
