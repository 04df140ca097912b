// The application behind the proxy. It answers with what reached it, as JSON or as a page, and accepts WebSockets.

import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

/** A request as the application received it. */
export interface Received {
  method: string;
  url: string;
  /** Names and values as they were sent, in order. */
  headers: [string, string][];
  body: string;
}

/** RFC 6455, section 1.3. */
const WEBSOCKET_KEY = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** A running application. */
export class Echo {
  /** How many requests have reached it. */
  requests = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Echo> {
    const server = createServer();
    const echo = new Echo(server);
    server.on("request", (request, response) => {
      void echo.read(request).then((received) => {
        const isPage = request.headers.accept?.includes("text/html") ?? false;
        const json = JSON.stringify(received);
        response.setHeader("content-type", isPage ? "text/html; charset=utf-8" : "application/json");
        response.setHeader("x-application", "echo");
        response.end(isPage ? `<!doctype html><title>Wiki</title><h1>Wiki</h1><pre>${json.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>` : json);
      });
    });
    server.on("upgrade", (request: IncomingMessage, socket: Duplex) => echo.upgrade(request, socket));
    await once(server.listen(0, "127.0.0.1"), "listening");
    return echo;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await once(this.server.close(), "close");
  }

  private async read(request: IncomingMessage): Promise<Received> {
    this.requests += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return { ...head(request), body: Buffer.concat(chunks).toString() };
  }

  /** Accepts a WebSocket, sends what was received as one message, and closes it. */
  private upgrade(request: IncomingMessage, socket: Duplex): void {
    this.requests += 1;
    // Unread, the close frame of the client would keep the connection open.
    socket.resume();
    const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}${WEBSOCKET_KEY}`).digest("base64");
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`);
    const message = Buffer.from(JSON.stringify({ ...head(request), body: "" }));
    const length = Buffer.alloc(2);
    length.writeUInt16BE(message.length);
    socket.write(Buffer.concat([Buffer.from([0x81, 126]), length, message]));
    socket.end(Buffer.from([0x88, 0]));
  }
}

function head({ method, url, rawHeaders }: IncomingMessage): Omit<Received, "body"> {
  const headers: [string, string][] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) headers.push([rawHeaders[at]!, rawHeaders[at + 1]!]);
  return { method: method ?? "", url: url ?? "", headers };
}

/** The value of a header, which must be there once. */
export function valueOf({ headers }: Received, name: string): string | undefined {
  const values = headers.filter(([one]) => one.toLowerCase() === name.toLowerCase());
  if (values.length > 1) throw new Error(`${name} was received ${values.length} times: ${values.map(([, value]) => value).join(" | ")}`);
  return values[0]?.[1];
}
