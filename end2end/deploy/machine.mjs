// A machine of its own, with systemd as its first process: a container (systemd-nspawn) over a copy of this machine's files that
// is in memory and disappears with it. Its network is not connected to anything. Needs root on Debian.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The longest time for a start, a command and an end. */
const TIMEOUT = 120_000;
/** What the document starts itself. */
const SERVICES = ["nginx", "caddy", "redis-server", "prometheus", "prometheus-node-exporter"];

function run(program, ...args) {
  const { status, stderr, stdout, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr || stdout}`);
  return stdout;
}

export class Machine {
  #folder = mkdtempSync(join(tmpdir(), "poolgate-machine-"));
  #container;
  #leader;
  #log = "";

  /** Starts a machine that knows `hosts` as its own names. */
  static async start(hosts) {
    const machine = new Machine();
    try {
      await machine.#start(hosts);
    } catch (error) {
      await machine.stop();
      throw error;
    }
    return machine;
  }

  /** The path of one of its files, from outside. */
  path(name) {
    return join(this.#folder, "root", name);
  }

  write(name, content, mode = 0o644) {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content, { mode });
  }

  async #start(hosts) {
    const [memory, root] = ["memory", "root"].map((name) => join(this.#folder, name));
    mkdirSync(memory);
    mkdirSync(root);
    run("mount", "-t", "tmpfs", "-o", "size=2g", "tmpfs", memory);
    mkdirSync(join(memory, "upper"));
    mkdirSync(join(memory, "work"));
    run("mount", "-t", "overlay", "overlay", "-o", `lowerdir=/,upperdir=${memory}/upper,workdir=${memory}/work`, root);
    const services = SERVICES.filter((name) => existsSync(`/lib/systemd/system/${name}.service`));
    run("systemctl", `--root=${root}`, "disable", ...services);
    this.write("/etc/hosts", `127.0.0.1 localhost ${hosts.join(" ")}\n::1 localhost\n`);
    this.write("/etc/hostname", "machine\n");
    const options = ["--private-network", "--register=no", "--keep-unit", "--boot", "--machine=machine"];
    this.#container = spawn("systemd-nspawn", [...options, "-D", root, "systemd.unit=multi-user.target"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#container.on("error", (error) => (this.#log += error.message));
    for (const stream of [this.#container.stdout, this.#container.stderr]) stream.on("data", (text) => (this.#log += text));
    await this.#booted();
  }

  async #booted() {
    const deadline = performance.now() + TIMEOUT;
    while (performance.now() < deadline && this.#container.exitCode === null) {
      const { pid } = this.#container;
      this.#leader = Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0]);
      const state = this.#leader ? this.enter(["systemctl", "is-system-running"]).stdout.trim() : "";
      if (state === "running" || state === "degraded") return;
      await pause(200);
    }
    throw new Error(`the machine does not start:\n${this.#log}`);
  }

  /** The command line that runs another one inside. */
  inside(command) {
    return ["nsenter", "--target", String(this.#leader), "--mount", "--uts", "--ipc", "--net", "--pid", ...command];
  }

  /** The same in its network only: a browser needs the files of this machine. */
  inNetwork(command) {
    return ["nsenter", "--target", String(this.#leader), "--net", ...command];
  }

  enter(command) {
    const [program, ...args] = this.inside(command);
    const env = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", HOME: "/root", LANG: "C.UTF-8" };
    return spawnSync(program, args, { encoding: "utf8", env, timeout: TIMEOUT });
  }

  /** Runs commands in a folder, as a shell of root does; the first that fails ends them. */
  async shell(folder, commands) {
    const script = `set -euo pipefail\ncd ${folder}\n${commands}`;
    const [program, ...args] = this.inside(["bash", "-c", script]);
    const env = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", HOME: "/root", LANG: "C.UTF-8" };
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"], timeout: TIMEOUT });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    const [status] = await once(child, "close");
    return { status, output };
  }

  async stop() {
    if (this.#container?.exitCode === null) {
      const exit = once(this.#container, "exit");
      // A shutdown of the machine.
      this.#container.kill("SIGTERM");
      const kill = setTimeout(() => this.#container.kill("SIGKILL"), TIMEOUT);
      await exit;
      clearTimeout(kill);
    }
    for (const name of ["root", "memory"]) spawnSync("umount", [join(this.#folder, name)]);
    // Never removes what is still mounted.
    spawnSync("rmdir", ["root", "memory", "."].map((name) => join(this.#folder, name)));
    spawnSync("rmdir", [this.#folder]);
  }
}
