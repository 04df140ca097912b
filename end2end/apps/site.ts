// Everything that a team runs: Poolgate with its pool, applications, and a proxy in front of both.

import { Pool } from "../world/pool.ts";
import { freePorts, Stack } from "../world/stack.ts";
import { Echo } from "./echo.ts";
import { type Front, Proxy } from "./proxy.ts";

/** Names of the applications, and their hosts. All but `help` are on the same site as Poolgate. */
const HOSTS = {
  wiki: "wiki.team.localhost",
  chat: "chat.team.localhost",
  graph: "graph.team.localhost",
  help: "help.localhost",
} as const;
export type App = keyof typeof HOSTS;
const LOGIN_HOST = "login.team.localhost";
/** The same application behind nginx without Poolgate, for measurements. */
const OPEN_HOST = "open.team.localhost";

/** A running site. */
export class Site {
  private constructor(
    readonly front: Front,
    readonly stack: Stack,
    readonly pool: Pool,
    readonly echo: Echo,
    readonly proxy: Proxy,
    private readonly port: number,
  ) {}

  /** Starts a site. `settings` are those of Poolgate; `appPort` is that of another application than {@link Echo}. */
  static async start(front: Front, settings: Record<string, string> = {}, appPort?: number): Promise<Site> {
    const [port] = await freePorts(1);
    const origin = (app: App) => `https://${HOSTS[app]}:${port}`;
    const stack = await Stack.start({
      PUBLIC_URL: `https://${LOGIN_HOST}:${port}`,
      TRUSTED_PROXIES: "127.0.0.1/32",
      GROUPS_MAX_AGE: "1s",
      APPS_ASSERTION: "on",
      APPS: [`wiki ${origin("wiki")} groups=staff,admin`, `chat ${origin("chat")} any token=id`, `graph ${origin("graph")} groups=ops factors=mfa`, `help ${origin("help")} any headers=remote`].join("\n"),
      ...settings,
    });
    const echo = await Echo.start();
    try {
      const at = (host: string) => ({ host, port: appPort ?? echo.port });
      const apps = Object.fromEntries(Object.entries(HOSTS).map(([name, host]) => [name, at(host)]));
      const login = { host: LOGIN_HOST, port: Number(stack.address.split(":")[1]) };
      const proxy = await Proxy.start(front, { port: port!, login, apps, open: appPort === undefined ? undefined : at(OPEN_HOST) });
      return new Site(front, stack, await Pool.at(stack.poolUrl), echo, proxy, port!);
    } catch (error) {
      await Promise.all([stack.dispose(), echo.close()]);
      throw error;
    }
  }

  get loginUrl(): string {
    return this.stack.url;
  }

  get openUrl(): string {
    return `https://${OPEN_HOST}:${this.port}/`;
  }

  url(app: App, path = "/"): string {
    return `https://${HOSTS[app]}:${this.port}${path}`;
  }

  /** Stops everything, also if one of the parts fails to. */
  async dispose(): Promise<void> {
    const outcomes = [];
    for (const stop of [() => this.proxy.stop(), () => this.stack.dispose(), () => this.echo.close()]) {
      outcomes.push(...(await Promise.allSettled([stop()])));
    }
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed) throw failed.reason;
  }
}
