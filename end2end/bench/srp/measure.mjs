// Times two builds of the same login, turn by turn, so that both meet the same moods of the machine. Runs in a page
// and in Node; it knows the clock and nothing of files or servers.

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const slowest = (times) => Math.max(...times);

function once(build, entropy, { salt, srpB, password }) {
  const begin = performance.now();
  const login = build.Login.start(entropy);
  const made = performance.now();
  const signature = login.sign(salt, srpB, password);
  const end = performance.now();
  login.free();
  return { signature, start: made - begin, sign: end - made };
}

/** `builds`: name -> module. Gives name -> times in milliseconds; throws when two builds disagree. */
export function measure(builds, challenge, rounds) {
  const names = Object.keys(builds);
  const times = Object.fromEntries(names.map((name) => [name, { start: [], sign: [] }]));
  for (let round = 0; round < rounds; round++) {
    const entropy = crypto.getRandomValues(new Uint8Array(32));
    const turn = round % 2 ? names : names.toReversed();
    const signatures = turn.map((name) => {
      const { signature, start, sign } = once(builds[name], entropy, challenge);
      times[name].start.push(start);
      times[name].sign.push(sign);
      return signature;
    });
    if (!signatures[0] || signatures.some((signature) => signature !== signatures[0])) {
      throw new Error(`The builds disagree: ${signatures}`);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(times[name])]));
}

function summary({ start, sign }) {
  return {
    start: median(start),
    sign: median(sign),
    first: sign[0],
    slowest: slowest(sign),
  };
}
