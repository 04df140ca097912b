// Times logins, in a page and in Node; it knows the clock and nothing of files, servers or browsers.

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/** Times of several logins as one line of numbers. */
export function summary(times) {
  const [start, sign] = ["start", "sign"].map((what) => times.map((time) => time[what]));
  return { start: median(start), sign: median(sign), fastest: Math.min(...sign), slowest: Math.max(...sign) };
}

/** Makes A, waits as long as a person types, and signs. */
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
    throw new Error("The challenge was refused.");
  }
  return { start, sign, signature };
}

/** Many logins of several builds (name -> module), turn by turn, so that all meet the same moods of the machine. */
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
      throw new Error("The builds do not sign alike.");
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(times[name])]));
}
