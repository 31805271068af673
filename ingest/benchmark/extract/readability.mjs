// Reads the pages of a folder with Mozilla's reader on jsdom, again and again, and prints how many it reads in a second.
// node readability.mjs FOLDER ROUNDS
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

const [folder, rounds] = process.argv.slice(2);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));
const quiet = new VirtualConsole();

function read(page) {
  const dom = new JSDOM(page, { url: "https://example.org/", virtualConsole: quiet });
  const article = new Readability(dom.window.document).parse();
  dom.window.close();
  return article?.textContent?.length ?? 0;
}

for (let round = 0; round < Number(rounds); round++) {
  const start = process.hrtime.bigint();
  let characters = 0;
  for (const page of pages) {
    try {
      characters += read(page);
    } catch {
      characters += 0;
    }
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log((pages.length / seconds).toFixed(2));
}
