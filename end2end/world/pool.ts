// The local pool as an administrator sees it: its description, its users and its mailbox. No browser is involved.

import type { Page } from "@playwright/test";
import { totp } from "./totp.ts";

/** A user with an email address and a password. */
export interface Person {
  email: string;
  password: string;
}

/** The second factors, by their Cognito names. */
export type SecondFactor = "SOFTWARE_TOKEN_MFA" | "SMS_MFA" | "EMAIL_OTP";

/** An email that the pool sent. */
export interface Mail {
  to: string;
  subject: string;
  body: string;
  code: string | null;
}

interface Client {
  name: "confidential" | "public";
  client_id: string;
  client_secret: string | null;
  callback_urls: string[];
}

interface Description {
  endpoint: string;
  user_pool_id: string;
  issuer: string;
  hosted_base_url: string;
  mailbox_url: string;
  clients: Client[];
  demo_user: Person | null;
}

/** A running pool. */
export class Pool {
  private constructor(
    readonly url: string,
    readonly description: Description,
  ) {}

  static async at(url: string): Promise<Pool> {
    return new Pool(url, (await json(await fetch(`${url}/pool.json`))) as Description);
  }

  /** The secret of the confidential client, which must never reach a browser. */
  get clientSecret(): string {
    const secret = this.client("confidential").client_secret;
    if (!secret) throw new Error("the confidential client has no secret");
    return secret;
  }

  clientId(name: Client["name"]): string {
    return this.client(name).client_id;
  }

  /** Emails to an address, newest first. */
  async mails(email: string): Promise<Mail[]> {
    return (await json(await fetch(`${this.description.mailbox_url}.json?to=${encodeURIComponent(email)}`))) as Mail[];
  }

  /** The newest code that was sent to an address. */
  async code(email: string): Promise<string> {
    const code = (await this.mails(email)).find((mail) => mail.code)?.code;
    if (!code) throw new Error(`no code was sent to ${email}`);
    return code;
  }

  /** The newest link to the application that was sent to an address. */
  async link(email: string): Promise<string> {
    const link = (await this.mails(email)).map((mail) => /https?:\/\/\S+\?[^\s"<]+/.exec(mail.body)?.[0]).find(Boolean);
    if (!link) throw new Error(`no link was sent to ${email}`);
    return link;
  }

  async signUp(person: Person): Promise<void> {
    await this.call("SignUp", {
      Username: person.email,
      Password: person.password,
      UserAttributes: [{ Name: "email", Value: person.email }],
    });
  }

  async confirm(person: Person): Promise<void> {
    await this.call("ConfirmSignUp", { Username: person.email, ConfirmationCode: await this.code(person.email) });
  }

  // --- Administration. The pool accepts these operations without AWS credentials.

  /** Creates a user whose temporary password is `person.password`. `attributes` are added to the email address. */
  async invite(person: Person, attributes: Record<string, string> = {}): Promise<void> {
    const all = { email: person.email, email_verified: "true", ...attributes };
    await this.administer("AdminCreateUser", {
      Username: person.email,
      TemporaryPassword: person.password,
      MessageAction: "SUPPRESS",
      UserAttributes: Object.entries(all).map(([Name, Value]) => ({ Name, Value })),
    });
  }

  /** Creates a user with a password of their own. */
  async create(person: Person, attributes: Record<string, string> = {}): Promise<void> {
    await this.invite(person, attributes);
    await this.setPassword(person);
  }

  /** The same without any attribute: `person.email` is only the username. */
  async createWithoutEmail(person: Person): Promise<void> {
    await this.administer("AdminCreateUser", { Username: person.email, TemporaryPassword: person.password, MessageAction: "SUPPRESS" });
    await this.setPassword(person);
  }

  private async setPassword({ email, password }: Person): Promise<void> {
    await this.administer("AdminSetUserPassword", { Username: email, Password: password, Permanent: true });
  }

  /** Makes the pool read-only, as a secondary Region or a recovery does, or writable again. */
  async setReadOnly(enabled: boolean): Promise<void> {
    const response = await fetch(`${this.url}/read-only`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ enabled }),
    });
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  }

  /**
   * Runs `login` while the pool's clock is five minutes back: for the server, the login is just too old for a change that
   * needs a recent one. The pool accepts a proof of the password up to this difference.
   */
  async duringOldLogin(login: () => Promise<void>): Promise<void> {
    await this.setClock(-300);
    await login();
    await this.setClock(0);
  }

  /** Sets how many seconds the pool's clock is ahead of the system's. */
  private async setClock(ahead: number): Promise<void> {
    const response = await fetch(`${this.url}/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ahead }),
    });
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  }

  /** Adds a user to a group, which is created if necessary. */
  async addToGroup(person: Person, GroupName: string): Promise<void> {
    const { Groups } = (await this.administer("ListGroups", {})) as { Groups: { GroupName: string }[] };
    if (!Groups.some((group) => group.GroupName === GroupName)) await this.administer("CreateGroup", { GroupName });
    await this.administer("AdminAddUserToGroup", { Username: person.email, GroupName });
  }

  /** Calls an operation of an administrator. */
  async administer(operation: string, body: object): Promise<unknown> {
    return this.send(operation, { UserPoolId: this.description.user_pool_id, ...body });
  }

  /** Whether the pool accepts a call. */
  async isAccepted(operation: string, body: object): Promise<boolean> {
    return (await this.post(operation, body)).ok;
  }

  // --- Factors of a user

  /** Adds an authenticator app and returns its key. The next code that the pool accepts is that of the next period. */
  async addAuthenticator(person: Person, name?: string): Promise<string> {
    const AccessToken = await this.accessToken(person);
    const { SecretCode } = (await this.send("AssociateSoftwareToken", { AccessToken })) as { SecretCode: string };
    await this.send("VerifySoftwareToken", { AccessToken, UserCode: totp(SecretCode), FriendlyDeviceName: name });
    return SecretCode;
  }

  /** Turns second factors on, and prefers the first one if it is the only one. */
  async requireSecondFactors(person: Person, factors: SecondFactor[]): Promise<void> {
    const setting = (factor: SecondFactor) => ({ Enabled: factors.includes(factor), PreferredMfa: factors.length === 1 && factors[0] === factor });
    await this.administer("AdminSetUserMFAPreference", {
      Username: person.email,
      SoftwareTokenMfaSettings: setting("SOFTWARE_TOKEN_MFA"),
      SMSMfaSettings: setting("SMS_MFA"),
      EmailMfaSettings: setting("EMAIL_OTP"),
    });
  }

  /** Adds a passkey that the authenticator of `page`'s browser creates. The page must be one of the application. */
  async addPasskey(person: Person, page: Page): Promise<void> {
    const AccessToken = await this.accessToken(person);
    const started = await this.send("StartWebAuthnRegistration", { AccessToken });
    const { CredentialCreationOptions } = started as { CredentialCreationOptions: PublicKeyCredentialCreationOptionsJSON };
    const Credential = await page.evaluate(async (options) => {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
      const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
      return credential.toJSON() as unknown;
    }, CredentialCreationOptions);
    await this.send("CompleteWebAuthnRegistration", { AccessToken, Credential });
  }

  private async accessToken({ email, password }: Person): Promise<string> {
    const response = await this.call("InitiateAuth", {
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: email, PASSWORD: password },
    });
    return (response as { AuthenticationResult: { AccessToken: string } }).AuthenticationResult.AccessToken;
  }

  /** Calls an operation as the public client. */
  private async call(operation: string, body: object): Promise<unknown> {
    return this.send(operation, { ClientId: this.client("public").client_id, ...body });
  }

  private async send(operation: string, body: object): Promise<unknown> {
    return json(await this.post(operation, body));
  }

  private async post(operation: string, body: object): Promise<Response> {
    return fetch(this.description.endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(body),
    });
  }

  private client(name: Client["name"]): Client {
    const client = this.description.clients.find((candidate) => candidate.name === name);
    if (!client) throw new Error(`the pool has no ${name} client`);
    return client;
  }
}

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** A code of the same length that differs from `code`. */
export function otherCode(code: string): string {
  return String((Number(code) + 1) % 10 ** code.length).padStart(code.length, "0");
}
