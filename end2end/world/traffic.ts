// Records all traffic between browsers and servers during one test.

import type { BrowserContext, Request, Response } from "@playwright/test";

/** A request and its response, as text. */
export interface Exchange {
  method: string;
  url: URL;
  /** URL, headers and body of the request. */
  sent: string;
  status: number;
  /** Headers and body of the response. */
  received: string;
  /** Whether the body of the response could be read. Chromium discards bodies when a page is closed or navigates. */
  complete: boolean;
}

/** The traffic of any number of browsers. */
export class Traffic {
  private readonly pending: Promise<Exchange | undefined>[] = [];

  watch(context: BrowserContext): void {
    context.on("request", (request) => this.pending.push(record(request)));
  }

  /** Every exchange so far. Waits for the responses that are still missing. */
  async exchanges(): Promise<Exchange[]> {
    const all = await Promise.all(this.pending);
    return all.filter((exchange) => exchange !== undefined);
  }
}

async function record(request: Request): Promise<Exchange | undefined> {
  const url = new URL(request.url());
  if (!url.protocol.startsWith("http")) return undefined;
  const response = await request.response().catch(() => null);
  const body = response && (await bodyOf(response));
  return {
    method: request.method(),
    url,
    sent: [request.url(), headersOf(await request.allHeaders().catch(() => request.headers())), request.postData() ?? ""].join("\n"),
    status: response?.status() ?? 0,
    received: response ? [headersOf(await response.allHeaders().catch(() => response.headers())), body ?? ""].join("\n") : "",
    complete: body !== undefined,
  };
}

/** The body as Latin-1, which maps every byte to one character, so that binary files can be searched too. */
async function bodyOf(response: Response): Promise<string | undefined> {
  if (response.status() >= 300 && response.status() < 400) return "";
  return response.body().then(
    (bytes) => bytes.toString("latin1"),
    () => undefined,
  );
}

function headersOf(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}
