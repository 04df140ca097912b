// Times logins, in a page and in Node.js. It uses a clock, but no files, servers or browsers.

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/** Summarizes the times of several logins. */
export function summary(times) {
  const [start, sign] = ["start", "sign"].map((phase) => times.map((time) => time[phase]));
  return { start: median(start), sign: median(sign), fastest: Math.min(...sign), slowest: Math.max(...sign) };
}

/** Computes A, waits as long as a user would type, and signs. */
export async function login(build, challenge, pause = 0, entropy = crypto.getRandomValues(new Uint8Array(32))) {
  const begin = performance.now();
  const login = build.Login.start(entropy);
  const start = performance.now() - begin;
  if (pause) {
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  const click = performance.now();
  const signature = login.sign(challenge.salt, challenge.srpB, challenge.password);
  const sign = performance.now() - click;
  login.free();
  if (!signature) {
    throw new Error("The challenge was rejected.");
  }
  return { start, sign, signature };
}

/** Times many logins, alternating between builds (name -> module), so that load on the machine affects all of them equally. */
export async function sideBySide(builds, challenge, rounds) {
  const names = Object.keys(builds);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const entropy = crypto.getRandomValues(new Uint8Array(32));
    const signatures = new Set();
    for (const name of round % 2 ? names : names.toReversed()) {
      const time = await login(builds[name], challenge, 0, entropy);
      times[name].push(time);
      signatures.add(time.signature);
    }
    if (signatures.size > 1) {
      throw new Error("The builds computed different signatures.");
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(times[name])]));
}
