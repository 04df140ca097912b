// Resolves names below `localhost` to this machine, as Chromium does (RFC 6761, section 6.3). Many systems only know
// `localhost` itself, and the requests that tests send without a browser use the system's resolver.

import dns from "node:dns";

const LOOPBACK = { address: "127.0.0.1", family: 4 };

const isBelowLocalhost = (name: string): boolean => name.endsWith(".localhost");

type Lookup = (name: string, options: dns.LookupOptions, callback: (error: Error | null, ...found: unknown[]) => void) => void;
const lookup = dns.lookup as unknown as Lookup;
const replacement: Lookup = (name, options, callback) => {
  if (!isBelowLocalhost(name)) lookup(name, options, callback);
  else if (options.all) callback(null, [LOOPBACK]);
  else callback(null, LOOPBACK.address, LOOPBACK.family);
};

const promised = dns.promises.lookup as unknown as (name: string, options: dns.LookupOptions) => Promise<unknown>;
const promisedReplacement: typeof promised = async (name, options) => {
  if (!isBelowLocalhost(name)) return promised(name, options);
  return options.all ? [LOOPBACK] : LOOPBACK;
};

Object.assign(dns, { lookup: replacement });
Object.assign(dns.promises, { lookup: promisedReplacement });
