// The commands of a document: its blocks of shell code, in order, each with the heading above it.

/** Returns `{ heading, line, commands }` for each block that starts with ```sh. */
export function blocks(document) {
  const found = [];
  let heading = "";
  let block;
  document.split("\n").forEach((text, index) => {
    if (block) {
      if (text === "```") block = undefined;
      else block.commands += `${text}\n`;
    } else if (text === "```sh") {
      block = { heading, line: index + 2, commands: "" };
      found.push(block);
    } else if (/^#+ /.test(text)) {
      heading = text.replace(/^#+ /, "");
    }
  });
  return found;
}
