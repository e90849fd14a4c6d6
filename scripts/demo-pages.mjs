// build/demo/: the pages of the demo that show every tool, or what a tool says, or name every language. In place of `<!-- every tool: … -->` they get
// each, with its words for where no script runs; they are served before the page as it was written.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { escaped } from './html.mjs';
import { htmlOf } from './tools.mjs';

const FOLDER = 'build/demo';
const HOLE = /<!-- every (tool|language): (\w+) -->/g;
/** What one says in the language of the page. */
const WORDS = /<!-- words of ([\w-]+) -->/g;

/** What stands in a tag, as demo/generated/tools.js has it. */
const html = ([name, ...content]) =>
  `<${name}${name === 'a' ? ' href="reading.html"' : ''}>${content
    .filter((part) => typeof part === 'string' || Array.isArray(part))
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

/** How the languages do: to choose from, and to be loaded. English comes with the tools. */
const LANGUAGES = {
  options: (code, { name }) => `<option value="${code}">${escaped(name)}</option>`,
  scripts: (code) =>
    code === 'en' ? '' : `<script type="module" src="../dist/languages/${code}.js"></script>`,
};

export function writePages({ tools, languages, names }) {
  const lists = {
    tool: (way) => tools.map(WAYS[way]),
    language: (way) => Object.entries(languages).map(([code, language]) => LANGUAGES[way](code, language)),
  };
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync('demo').filter((name) => name.endsWith('.html'))) {
    const page = readFileSync(`demo/${name}`, 'utf8');
    const lang = /<html lang="(.*?)"/.exec(page)[1];
    const filled = page
      .replace(HOLE, (_, of, way) => lists[of](way).filter(Boolean).join('\n'))
      .replace(WORDS, (_, tag) => {
        const tool = tools.find((each) => each.tag === tag);
        return tool ? html(tool.fallback[lang]) : escaped(names[lang]);
      });
    if (filled !== page) writeFileSync(`${FOLDER}/${name}`, filled);
  }
}
