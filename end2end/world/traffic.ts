// Everything that goes between browsers and servers during one test.

import type { BrowserContext, Request, Response } from "@playwright/test";

/** One request with its answer, as text. */
export interface Exchange {
  method: string;
  url: URL;
  /** Address, headers and body of the request. */
  sent: string;
  status: number;
  /** Headers and body of the answer. */
  received: string;
  /** Whether the body of the answer could be read; a page that went away takes some along. */
  complete: boolean;
}

/** A record of any number of browsers. */
export class Traffic {
  private readonly pending: Promise<Exchange | undefined>[] = [];

  watch(context: BrowserContext): void {
    context.on("request", (request) => this.pending.push(record(request)));
  }

  /** Every exchange so far. A request that is still under way is waited for. */
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

/** The body as bytes that can be searched: Latin-1 keeps each byte, so that nothing hides in a binary file. */
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
