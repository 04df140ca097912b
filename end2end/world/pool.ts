// The local pool as an administrator sees it: its description, its users and its mailbox. No browser is involved.

/** A user with an email address and a password. */
export interface Person {
  email: string;
  password: string;
}

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

  /** The newest confirmation link that was sent to an address. */
  async link(email: string): Promise<string> {
    const link = (await this.mails(email)).map((mail) => /https?:\/\/\S+\/confirm\?[^\s"<]+/.exec(mail.body)?.[0]).find(Boolean);
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

  /** Calls an operation as the public client. */
  private async call(operation: string, body: object): Promise<unknown> {
    const response = await fetch(this.description.endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify({ ClientId: this.client("public").client_id, ...body }),
    });
    return json(response);
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
