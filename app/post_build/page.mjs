// The index.html that Trunk wrote, and the hashes and tags in it.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The value of an `integrity` attribute (Subresource Integrity), with the algorithm that `index.html` asks Trunk for. */
export function integrity(bytes) {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}

/** `style.css` with a hash of its content: `style-0123456789abcdef.css`. The server lets browsers cache such files forever. */
export function hashedName(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return name.replace(/\.[a-z]+$/, (extension) => `-${hash}${extension}`);
}

/** Every `<link>` of the page with its attributes; minified pages omit the quotes. */
export function links(html) {
  return [...html.matchAll(/<link\b([^>]*)>/g)].map(([tag, text]) => {
    const pairs = [...text.matchAll(/([a-z-]+)=(?:"([^"]*)"|([^\s"]*[^\s"/]))/g)];
    return { tag, attributes: Object.fromEntries(pairs.map(([, name, quoted, plain]) => [name, quoted ?? plain])) };
  });
}

export class Page {
  constructor(folder, html) {
    this.folder = folder;
    this.html = html;
  }

  static async open(folder) {
    return new Page(folder, await readFile(join(folder, "index.html"), "utf8"));
  }

  async save() {
    await writeFile(join(this.folder, "index.html"), this.html);
  }

  /** Replaces text that must occur. */
  replace(before, after) {
    if (!this.html.includes(before)) throw new Error(`index.html does not contain ${before}`);
    this.html = this.html.replaceAll(before, () => after);
  }

  /** Rewrites the inline script that is not a module. */
  async rewriteInline(change) {
    const [, script] = /<script>([^]*?)<\/script>/.exec(this.html) ?? [];
    if (!script) throw new Error("index.html contains no inline script");
    this.replace(script, (await change(script)).trim());
  }

  /** Replaces a file and the hash that the page names for it. */
  async overwrite(name, content) {
    const path = join(this.folder, name);
    const before = await readFile(path);
    const after = Buffer.from(content);
    await writeFile(path, after);
    this.replace(integrity(before), integrity(after));
  }
}
