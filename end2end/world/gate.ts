// A proxy between the server and the pool. It passes every call on, and answers single calls instead of the pool.

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the pool answers in the name of an exception. */
interface Answer {
  operation: string;
  exception: string;
  message: string;
}

/** A gate in front of a pool. */
export class Gate {
  private pool = "";
  private instead: Answer | undefined;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Gate> {
    const server = createServer();
    const gate = new Gate(server);
    server.on("request", (request, response) => void gate.pass(request, response));
    await once(server.listen(0, "127.0.0.1"), "listening");
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  forwardTo(pool: string): void {
    this.pool = pool;
  }

  /** Answers the next call of an operation with an exception. */
  answerOnce(operation: string, exception: string, message = ""): void {
    this.instead = { operation, exception, message };
  }

  /** Whether the answer of {@link answerOnce} has been sent. */
  get isUsed(): boolean {
    return this.instead === undefined;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await once(this.server.close(), "close");
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const target = String(request.headers["x-amz-target"]);
    const { instead } = this;
    if (instead && target.endsWith(`.${instead.operation}`)) {
      this.instead = undefined;
      const body = JSON.stringify({ __type: instead.exception, message: instead.message });
      response.writeHead(400, { "content-type": "application/x-amz-json-1.1" }).end(body);
      return;
    }
    const answer = await fetch(`${this.pool}${request.url ?? "/"}`, {
      method: "POST",
      headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": target },
      body: Buffer.concat(chunks),
    });
    const type = answer.headers.get("content-type") ?? "application/x-amz-json-1.1";
    response.writeHead(answer.status, { "content-type": type }).end(await answer.text());
  }
}
