// build/demo/: the pages of the demo that show every tool. In place of `<!-- every tool: … -->` they get each, with its words
// for where no script runs; they are served before the page as it was written.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { htmlOf } from './tools.mjs';

const FOLDER = 'build/demo';
const HOLE = /<!-- every tool: (\w+) -->/;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What stands in a tag, as demo/generated/tools.js has it. */
const html = ([name, ...content]) =>
  `<${name}${name === 'a' ? ' href="reading.html"' : ''}>${content
    .map((part) => (typeof part === 'string' ? escaped(part) : html(part)))
    .join('')}</${name}>`;

const element = ({ tag, sample, fallback }) => htmlOf(tag, sample, `\n${html(fallback.en)}\n`);

/** How the tools stand in a page. */
const WAYS = {
  alone: element,
  titled: (tool) => `<h2>${escaped(tool.title)}</h2>\n${element(tool)}`,
  explained: (tool) => `<section class="tool" data-tool="${tool.tag}" aria-labelledby="about-${tool.tag}">
<header>
<h2 id="about-${tool.tag}">${escaped(tool.title)}</h2>
<p><code>&lt;${tool.tag}&gt;</code></p>
<p>${escaped(tool.purpose)}</p>
</header>
<div class="bench">
<div class="stage" lang="en">${element(tool)}</div>
</div>
</section>`,
};

export function writePages(tools) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync('demo').filter((name) => name.endsWith('.html'))) {
    const page = readFileSync(`demo/${name}`, 'utf8');
    const way = WAYS[HOLE.exec(page)?.[1]];
    if (way)
      writeFileSync(
        `${FOLDER}/${name}`,
        page.replace(HOLE, () => tools.map(way).join('\n')),
      );
  }
}
