// One response of the server for the page of each challenge, for tests of the pages' appearance. What the server really
// responds is tested by the spec of each challenge.

import type { Page } from "@playwright/test";
import { HOST } from "./stack.ts";

interface Sample {
  /** The last part of the path of the page. */
  page: string;
  heading: string;
  challenge: object;
  /** What differs from the other samples. */
  login?: object;
}

const EMAIL = "ada.lovelace.with.a.rather.long.name@analytical-engines.example.org";
const SECRET_CODE = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSW";

/** A path with the look of a QR code: a module in every second place. */
const MODULES = Array.from({ length: 29 * 29 }, (_, index) => index)
  .filter((index) => (index * 7 + Math.floor(index / 29) * 3) % 5 < 2)
  .map((index) => `M${(index % 29) + 4} ${Math.floor(index / 29) + 4}h1v1h-1z`)
  .join("");

export const SAMPLES: Sample[] = [
  {
    page: "new-password",
    heading: "Choose a new password",
    challenge: { name: "new_password_required", required_attributes: ["given_name", "phone_number", "birthdate", "custom:team_name"] },
  },
  { page: "sms-code", heading: "Enter the code from the text message", challenge: { name: "sms_mfa", destination: "+*******0123" } },
  {
    page: "email-code",
    heading: "Enter the code from your email",
    challenge: { name: "email_otp", destination: "a***@a***" },
    login: { can_resend: true },
  },
  {
    page: "authenticator-code",
    heading: "Enter the code from your app",
    challenge: { name: "software_token_mfa", device_name: "Ada\u2019s phone" },
    login: { can_trust_device: true },
  },
  {
    page: "choose-second-factor",
    heading: "How do you want to verify it\u2019s you?",
    challenge: { name: "select_mfa_type", options: ["sms_mfa", "software_token_mfa", "email_otp"] },
  },
  {
    page: "set-up-second-factor",
    heading: "Protect your account",
    challenge: { name: "mfa_setup", options: ["software_token_mfa", "email_otp"] },
  },
  {
    page: "set-up-authenticator",
    heading: "Set up your authenticator app",
    challenge: {
      name: "software_token_setup",
      secret_code: SECRET_CODE,
      uri: `otpauth://totp/Poolgate:${EMAIL}?secret=${SECRET_CODE}&issuer=Poolgate`,
      qr_code: { size: 37, path: MODULES },
    },
  },
  {
    page: "question",
    heading: "One more question",
    challenge: { name: "custom_challenge", parameters: { question: "What is the name of your first pet?" } },
  },
  {
    page: "choose-factor",
    heading: "How do you want to log in?",
    challenge: { name: "select_challenge", options: ["password_srp", "password", "web_authn", "email_otp", "sms_otp"] },
  },
  {
    page: "password",
    heading: "Enter your password",
    challenge: { name: "select_challenge", options: ["password_srp", "email_otp"] },
  },
  { page: "passkey", heading: "Use your passkey", challenge: { name: "web_authn", options: { challenge: "AAAA", rpId: HOST } } },
];

/** Opens the page of a sample, as after a reload in the middle of a login. */
export async function openSample(page: Page, sample: Sample): Promise<void> {
  await page.addInitScript(() => sessionStorage.setItem("poolgate.login", "sample"));
  await page.route(/\/api\/login\/challenge\?login=sample\b/, (route) => {
    const login = { login: "sample", username: EMAIL, expires_in: 180, challenge: sample.challenge, ...sample.login };
    return route.fulfill({ json: { challenge: login } });
  });
  // With several first factors, there is another way to log in. The page contains the configuration.
  await page.route(`**/login/${sample.page}?*`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/"first_factors":\[[^\]]*\]/, '"first_factors":["password_srp","email_otp"]');
    await route.fulfill({ response, body });
  });
  await page.goto(`/login/${sample.page}?email=${encodeURIComponent(EMAIL)}`);
}
