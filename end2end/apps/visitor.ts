// A person with a browser, as far as cookies, redirects and forms: most tests need no page, and this is faster.

import { request as httpRequest } from "node:http";
import type { Person } from "../world/pool.ts";
import "../world/localhost.ts";
import { type Answer, send } from "./raw.ts";

/** What browsers send when a person opens an address. */
export const NAVIGATION: [string, string][] = [
  ["Accept", "text/html,application/xhtml+xml,*/*;q=0.8"],
  ["Sec-Fetch-Mode", "navigate"],
  ["Sec-Fetch-Dest", "document"],
  ["Sec-Fetch-Site", "none"],
];

/** What browsers send for a request of a script to its own site. */
export const FETCH: [string, string][] = [
  ["Accept", "*/*"],
  ["Sec-Fetch-Mode", "cors"],
  ["Sec-Fetch-Dest", "empty"],
  ["Sec-Fetch-Site", "same-origin"],
];

/** A request with a form or JSON as its body. `target` is the path as it is sent, if it is not that of the URL. */
interface VisitorRequest {
  method?: string;
  headers?: [string, string][];
  body?: string;
  json?: string;
  target?: string | undefined;
}

/** Where redirects end. */
export interface Shown {
  url: string;
  answer: Answer;
}

const MAX_REDIRECTS = 15;

/** One browser. */
export class Visitor {
  /** Names and values by host. */
  readonly cookies = new Map<string, Map<string, string>>();

  constructor(private readonly loginUrl: string) {}

  /** Logs in on the hosted pages, which are forms. */
  async logIn(person: Person): Promise<void> {
    const end = await this.fillIn(await this.open(`${this.loginUrl}/auth/login?return_to=%2Fhealthz`), person);
    if (end.url !== `${this.loginUrl}/healthz`) throw new Error(`${person.email} is not logged in: ${end.url} ${end.answer.status}`);
  }

  /** Sends the form of a page: its hidden fields, and what a person enters. */
  async fillIn({ url, answer }: Shown, entered: Partial<Person> & { code?: string }): Promise<Shown> {
    const inputs = [...answer.body.matchAll(/<input\b[^>]*>/g)].map(([tag]) => attributes(tag));
    const typed: Record<string, string | undefined> = { username: entered.email, password: entered.password, code: entered.code };
    const fields = new URLSearchParams();
    for (const { name, type, value } of inputs) if (name) fields.set(name, (type === "hidden" ? value : typed[name]) ?? "");
    const action = new URL(/<form\b[^>]*action="([^"]*)"/.exec(answer.body)?.[1]?.replaceAll("&amp;", "&") ?? url, url).href;
    return this.open(action, { method: "POST", body: fields.toString() });
  }

  /** Opens an address, follows all redirects, and returns where they end. */
  async open(address: string, form?: { method: string; body: string }): Promise<Shown & { passed: string[] }> {
    let url = address;
    let current = form;
    let from = form ? "same-origin" : "none";
    const passed: string[] = [];
    for (let redirects = 0; redirects < MAX_REDIRECTS; redirects += 1) {
      const headers = NAVIGATION.map(([name, value]): [string, string] => [name, name === "Sec-Fetch-Site" ? from : value]);
      const answer = await this.request(url, { headers, ...current });
      const location = target(answer);
      if (location === undefined) return { url, answer, passed };
      if (answer.status === 200) from = "same-origin";
      passed.push(url);
      url = new URL(location, url).href;
      current = undefined;
    }
    throw new Error(`redirects do not end:\n${passed.join("\n")}`);
  }

  /** Sends one request with the cookies of this browser. */
  async request(url: string, { method = "GET", headers = [], body: form = "", json, target }: VisitorRequest = {}): Promise<Answer> {
    const { protocol, hostname } = new URL(url);
    const all = [...headers];
    const cookie = this.cookieFor(url);
    if (cookie) all.push(["Cookie", cookie]);
    const body = json ?? form;
    if (body) all.push(["Content-Type", json === undefined ? "application/x-www-form-urlencoded" : "application/json"]);
    if (body && protocol === "http:") all.push(["Origin", new URL(url).origin]);
    const answer = protocol === "https:" ? await send(url, { method, headers: all, body, target }) : await sendPlain(url, method, all, body);
    for (const line of answer.headers.get("set-cookie") ?? []) this.keep(hostname, line);
    return answer;
  }

  cookieFor(url: string): string {
    const jar = this.cookies.get(new URL(url).hostname) ?? new Map<string, string>();
    return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  private keep(hostname: string, line: string): void {
    const [pair = "", ...rest] = line.split(";");
    const [name = "", ...value] = pair.split("=");
    const jar = this.cookies.get(hostname) ?? new Map<string, string>();
    const isRemoved = rest.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute)) || value.join("=") === "";
    if (isRemoved) jar.delete(name.trim());
    else jar.set(name.trim(), value.join("="));
    this.cookies.set(hostname, jar);
  }
}

/** The pool has no TLS. */
function sendPlain(url: string, method: string, headers: [string, string][], body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers: { ...Object.fromEntries(headers), "content-length": Buffer.byteLength(body) } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const entries = Object.entries(response.headers).map(([name, value]): [string, string[]] => [name, [value ?? ""].flat()]);
        resolve({ status: response.statusCode ?? 0, headers: new Map(entries), body: Buffer.concat(chunks).toString() });
      });
    });
    request.once("error", reject);
    request.end(body);
  });
}

/** Where an answer leads: by a redirect, or by a page that is left at once. */
function target({ status, headers, body }: Answer): string | undefined {
  if (status >= 300 && status < 400) return headers.get("location")?.[0];
  const refresh = /<meta http-equiv="?refresh"? content="0; ?url=([^"]*)"/i.exec(body);
  return status === 200 ? refresh?.[1]?.replaceAll("&amp;", "&") : undefined;
}

function attributes(tag: string): Record<string, string> {
  const found = [...tag.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+?)(?=[\s/>]))/g)];
  return Object.fromEntries(found.map(([, name = "", quoted, plain]) => [name, quoted ?? plain ?? ""]));
}
