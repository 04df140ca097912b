// Requests written byte by byte, because no HTTP client sends the names, duplicates and paths that an attacker would.

import { once } from "node:events";
import { connect, type TLSSocket } from "node:tls";

/** A response. Names are in lower case; a name can have several values. */
export interface Answer {
  status: number;
  headers: Map<string, string[]>;
  body: string;
}

/** What to send. `host` is the `Host` header, if it is not that of the URL. */
export interface RawRequest {
  method?: string;
  host?: string;
  /** Sent as they are, after `Host` and before `Connection: close`, unless one of them is `Connection`. */
  headers?: [string, string][];
  body?: string;
  /** The path as it is sent; that of the URL without it. */
  target?: string;
}

/** Sends one request with HTTP/1.1 and TLS, and reads the response until the connection is closed. */
export async function send(url: string, request: RawRequest = {}): Promise<Answer> {
  const bytes: Buffer[] = [];
  const socket = await open(url, request);
  for await (const chunk of socket) bytes.push(chunk as Buffer);
  return parse(Buffer.concat(bytes));
}

/** What a WebSocket was answered: a status, and the first message if it was opened. */
export async function upgrade(url: string, headers: [string, string][]): Promise<{ status: number; message: string }> {
  const fixed: [string, string][] = [
    ["Upgrade", "websocket"],
    ["Connection", "Upgrade"],
    ["Sec-WebSocket-Version", "13"],
    ["Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="],
  ];
  const socket = await open(url, { headers: [...fixed, ...headers] });
  let bytes = Buffer.alloc(0);
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk as Buffer]);
    const end = bytes.indexOf("\r\n\r\n") + 4;
    if (end < 4) continue;
    const status = Number(bytes.toString("latin1").split(" ")[1]);
    const frame = bytes.subarray(end);
    // The application sends one frame with a length of two bytes.
    if (status !== 101) return { status, message: "" };
    if (frame.length > 4 && frame.length >= 4 + frame.readUInt16BE(2)) return { status, message: frame.subarray(4, 4 + frame.readUInt16BE(2)).toString() };
  }
  throw new Error(`the connection was closed after ${bytes.length} bytes: ${bytes.toString("latin1").slice(0, 200)}`);
}

async function open(url: string, { method = "GET", host, headers = [], body = "", target }: RawRequest): Promise<TLSSocket> {
  const { hostname, port, host: ownHost, pathname, search } = new URL(url);
  const socket = connect({ host: "127.0.0.1", port: Number(port), servername: hostname, rejectUnauthorized: false, ALPNProtocols: ["http/1.1"] });
  await once(socket, "secureConnect");
  const lines = [`${method} ${target ?? pathname + search} HTTP/1.1`, `Host: ${host ?? ownHost}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  if (!headers.some(([name]) => name.toLowerCase() === "connection")) lines.push("Connection: close");
  if (body) lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  return socket;
}

function parse(bytes: Buffer): Answer {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) throw new Error(`no response: ${bytes.toString("latin1").slice(0, 200)}`);
  const [first, ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const [name = "", ...value] = line.split(":");
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value.join(":").trim()]);
  }
  const rest = bytes.subarray(end + 4);
  const isChunked = headers.get("transfer-encoding")?.includes("chunked") ?? false;
  return { status: Number(first!.split(" ")[1]), headers, body: (isChunked ? joinChunks(rest) : rest).toString() };
}

function joinChunks(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf("\r\n", at);
    const length = Number.parseInt(bytes.subarray(at, line).toString("latin1"), 16);
    if (!length) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
}

/** The only value of a header, or undefined. */
export function header({ headers }: Answer, name: string): string | undefined {
  const values = headers.get(name) ?? [];
  if (values.length > 1) throw new Error(`${name} was sent ${values.length} times`);
  return values[0];
}

/** Returns the page to which the start of a login leads back. */
export function targetOf(start: URL): string {
  return Buffer.from(start.searchParams.get("to") ?? "", "base64url").toString();
}
