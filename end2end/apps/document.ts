// The configurations of proxies in docs/applications.md: its blocks of code that begin with a comment with a path.

import { readFileSync } from "node:fs";

const DOCUMENT = readFileSync(new URL("../../docs/applications.md", import.meta.url), "utf8");

/** Returns the block for a path such as `/etc/caddy/Caddyfile`, without the comment. */
export function configuration(path: string): string {
  const found = [...DOCUMENT.matchAll(/^```\w+\n# (\/\S+)\n([^]*?)^```$/gm)].filter((match) => match[1] === path);
  const [block] = found;
  if (!block || found.length > 1) throw new Error(`docs/applications.md has ${found.length} blocks for ${path}`);
  return block[2]!;
}

/** The only block in a language. */
export function example(language: string): string {
  const found = [...DOCUMENT.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm"))];
  if (found.length !== 1) throw new Error(`docs/applications.md has ${found.length} blocks of ${language}`);
  return found[0]![1]!;
}
