// The proxies: each runs the configurations of docs/applications.md and server/ops with other names, ports and certificates, and
// ends with the tests.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { configuration } from "./document.ts";
import { send } from "./raw.ts";

/** What is in front of the application. `caddy-2.6` is Debian's. */
export const FRONTS = ["nginx", "caddy-2.6", "caddy", "traefik"] as const;
export type Front = (typeof FRONTS)[number];

/** A host of the proxy, and the port on this machine where its requests go. */
interface Host {
  host: string;
  port: number;
}

export interface Plan {
  /** Where the proxy listens. */
  port: number;
  /** Poolgate itself. */
  login: Host;
  /** The protected applications, by the names of their configurations. */
  apps: Record<string, Host>;
  /** An application that is not protected; nginx only. */
  open?: Host | undefined;
}

const START_TIMEOUT = 20_000;

/** A running proxy. */
export class Proxy {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(front: Front, plan: Plan): Promise<Proxy> {
    const folder = await mkdtemp(join(tmpdir(), `poolgate-${front}-`));
    try {
      const command = await PREPARE[front](folder, plan);
      const hosts = [plan.login, ...Object.values(plan.apps)].map(({ host }) => host);
      return await Proxy.run(command, folder, hosts, plan.port);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private static async run([program, ...args]: string[], folder: string, hosts: string[], port: number): Promise<Proxy> {
    const log = join(folder, "log");
    const output = openSync(log, "a");
    const environment = { PATH: process.env["PATH"] ?? "", HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const child = spawn(program!, args, { cwd: folder, env: environment, stdio: ["ignore", output, output] });
    closeSync(output);
    const failed = new Promise<never>((_, reject) => child.once("error", reject));
    try {
      for (const host of hosts) await Promise.race([answers(host, port, child), failed]);
    } catch (error) {
      child.kill("SIGKILL");
      throw new Error(`${program} does not start:\n${await readFile(log, "utf8")}`, { cause: error });
    }
    return new Proxy(child, folder);
  }

  get pid(): number {
    return this.process.pid!;
  }

  /** The certificate for all hosts. */
  get certificate(): string {
    return join(this.folder, "fullchain.pem");
  }

  /** What the proxy has logged. */
  async log(): Promise<string> {
    return readFile(join(this.folder, "log"), "utf8");
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const exit = once(this.process, "exit");
      this.process.kill("SIGTERM");
      await exit;
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Waits until the proxy has a certificate and a route for the host. It does not say when it is ready, so that this has to ask. */
async function answers(host: string, port: number, child: ChildProcess): Promise<void> {
  const end = performance.now() + START_TIMEOUT;
  while (performance.now() < end && child.exitCode === null) {
    // Traefik's own answer until it has read its files.
    const isReady = await send(`https://${host}:${port}/`).then(
      ({ body }) => body !== "404 page not found\n",
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nothing answers for ${host} at port ${port}`);
}

/** Writes the files of a proxy into a folder, and returns the command that starts it. */
const PREPARE: Record<Front, (folder: string, plan: Plan) => Promise<string[]>> = {
  nginx,
  "caddy-2.6": (folder, plan) => caddy(folder, plan, "caddy"),
  caddy: async (folder, plan) => caddy(folder, plan, await proxyProgram("caddy")),
  traefik,
};

/** A program of the Python packages in requirements.txt: Debian does not have it, or not in this version. */
export async function proxyProgram(name: string): Promise<string> {
  const root = process.env["PROXIES"];
  if (!root) throw new Error("PROXIES is not set: use make test-apps");
  for (const path of [join(root, "bin", name), join(root, "lib/bin", name)]) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  throw new Error(`${root} does not contain ${name}`);
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}

/** Replaces texts everywhere; fails if one of them is not there, because the configuration may have changed. */
function swap(text: string, swaps: [string | RegExp, string][]): string {
  return swaps.reduce((current, [from, to]) => {
    const parts = current.split(from);
    if (parts.length === 1) throw new Error(`the configuration no longer contains ${String(from)}:\n${text}`);
    return parts.join(to);
  }, text);
}

/** The configuration of a proxy for Poolgate's own host. */
async function ownConfiguration(name: string): Promise<string> {
  return readFile(new URL(`../../server/ops/${name}`, import.meta.url), "utf8");
}

/** Writes a certificate for the hosts that nobody else trusts, and its key. */
function createCertificate(folder: string, hosts: Host[]): void {
  const names = hosts.map(({ host }) => `DNS:${host}`).join(",");
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-keyout", join(folder, "key.pem")];
  const certificate = ["-subj", "/CN=localhost", "-addext", `subjectAltName=${names}`, "-addext", "basicConstraints=critical,CA:FALSE", "-days", "30", "-out", join(folder, "fullchain.pem")];
  execFileSync("openssl", ["req", "-x509", ...key, ...certificate], { stdio: "pipe" });
}

async function nginx(folder: string, { port, login, apps, open }: Plan): Promise<string[]> {
  const protectedApps = Object.entries(apps).map(([name, app]) => ({ name, app, isOpen: false }));
  const all = [...protectedApps, ...(open ? [{ name: "open", app: open, isOpen: true }] : [])];
  createCertificate(folder, [login, ...all.map(({ app }) => app)]);
  const tls = `ssl_certificate ${folder}/fullchain.pem; ssl_certificate_key ${folder}/key.pem;`;
  for (const path of ["conf.d/poolgate-apps.conf", "snippets/poolgate-app.conf", "snippets/poolgate-headers.conf"]) {
    await write(folder, path, configuration(`/etc/nginx/${path}`));
  }
  for (const { name, app, isOpen } of all) {
    const text = swap(configuration("/etc/nginx/sites-available/wiki"), [
      ["snippets/poolgate-app.conf", `snippets/poolgate-${isOpen ? "headers" : "app"}.conf`],
      ["listen [::]:443 ssl http2;", ""],
      ["listen 443 ssl http2;", `listen 127.0.0.1:${port} ssl http2;`],
      [/ssl_certificate(?:_key)? [^;]*;/, ""],
      ["server_name wiki.example.org;", `server_name ${app.host}; ${tls}`],
      ["$poolgate_host wiki.example.org;", `$poolgate_host ${app.host}:${port};`],
      ["127.0.0.1:8000", `127.0.0.1:${app.port}`],
    ]);
    await write(folder, `sites-enabled/${name}`, text);
  }
  const own = swap(await ownConfiguration("nginx.conf"), [
    // The redirect from http.
    [/^server \{\n    listen 80;[^]*?^\}/m, ""],
    ["listen [::]:443 ssl http2;", ""],
    ["listen 443 ssl http2;", `listen 127.0.0.1:${port} ssl http2;`],
    [/ssl_certificate(?:_key)? [^;]*;/, ""],
    ["server_name login.example.org;", `server_name ${login.host}; ${tls}`],
    ["Host $host;", "Host $http_host;"],
    ["127.0.0.1:8080", `127.0.0.1:${login.port}`],
  ]);
  await write(folder, "sites-enabled/poolgate", own);
  await write(
    folder,
    "nginx.conf",
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; ${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
    access_log off;
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
    server_names_hash_bucket_size 128;
    include conf.d/*;
    # The first server gets the requests to unknown hosts: Poolgate's own, which passes them on with the Host of the client.
    include sites-enabled/poolgate;
    include sites-enabled/[!p]*;
}
`,
  );
  const command = ["nginx", "-e", "stderr", "-c", join(folder, "nginx.conf"), "-p", folder];
  execFileSync(command[0]!, [...command.slice(1), "-t"], { stdio: "pipe" });
  return command;
}

async function caddy(folder: string, { port, login, apps }: Plan, program: string): Promise<string[]> {
  createCertificate(folder, [login, ...Object.values(apps)]);
  const tls = `\ttls ${folder}/fullchain.pem ${folder}/key.pem\n`;
  const sites = Object.values(apps).map((app) =>
    swap(configuration("/etc/caddy/Caddyfile"), [
      ["wiki.example.org {\n", `${app.host}:${port} {\n${tls}`],
      ["127.0.0.1:8080", `127.0.0.1:${login.port}`],
      ["127.0.0.1:8000", `127.0.0.1:${app.port}`],
    ]),
  );
  const global = "{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n";
  const own = swap(await ownConfiguration("Caddyfile"), [
    ["login.example.org {\n", `${login.host}:${port} {\n${tls}`],
    [/^\ttls \/etc.*\n/m, ""],
    ["127.0.0.1:8080", `127.0.0.1:${login.port}`],
  ]);
  await write(folder, "Caddyfile", [global, own, ...sites].join("\n"));
  const config = ["--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
  execFileSync(program, ["validate", ...config], { stdio: "pipe", env: { PATH: process.env["PATH"] ?? "", HOME: folder } });
  return [program, "run", ...config];
}

async function traefik(folder: string, { port, login, apps }: Plan): Promise<string[]> {
  for (const [name, app] of Object.entries(apps)) {
    const text = swap(configuration("/etc/traefik/dynamic/wiki.yaml"), [
      ["wiki.example.org", app.host],
      ["127.0.0.1:8080", `127.0.0.1:${login.port}`],
      ["127.0.0.1:8000", `127.0.0.1:${app.port}`],
      [/(?<=[\s-])wiki\b/, name],
    ]);
    await write(folder, `dynamic/${name}.yaml`, text);
  }
  const own = { routers: { login: { rule: `Host(\`${login.host}\`)`, service: "login", tls: {} } } };
  const services = { login: { loadBalancer: { servers: [{ url: `http://127.0.0.1:${login.port}` }] } } };
  // YAML contains JSON.
  createCertificate(folder, [login, ...Object.values(apps)]);
  const defaultCertificate = { certFile: join(folder, "fullchain.pem"), keyFile: join(folder, "key.pem") };
  await write(folder, "dynamic/login.yaml", JSON.stringify({ http: { ...own, services }, tls: { stores: { default: { defaultCertificate } } } }));
  const fixed = swap(configuration("/etc/traefik/traefik.yaml"), [
    [":443", `127.0.0.1:${port}`],
    ["/etc/traefik/dynamic", join(folder, "dynamic")],
  ]);
  await write(folder, "traefik.yaml", `${fixed}global: { checkNewVersion: false, sendAnonymousUsage: false }\nlog: { level: INFO }\n`);
  return [await proxyProgram("traefik"), `--configFile=${join(folder, "traefik.yaml")}`];
}
