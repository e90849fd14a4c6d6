// A tool is one folder and one line: a new one is made in a copy of the tree and given a little view of its own; then every
// check passes, and it is everywhere a tool has to be, with nothing else touched.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { copyTree } from '../support/copy.mjs';

const TAG = 'sample-tool';
const FOLDER = `src/components/${TAG}`;
const LANGUAGES = ['en', 'es', 'ar'];

/** Its second view: what a newcomer would write next. */
const VIEW = `
export function stepView(model: SampleToolModel): TemplateResult {
  const { text } = model.voice;
  return html\`<div class="stack">
    <h2 tabindex="-1">\${text('step')}</h2>
    <ul class="stack" role="list">
      \${(['near', 'far'] as const).map(
        (key) =>
          html\`<li>
            <details>
              <summary>\${text(key)}</summary>
              <p>\${text('step')}</p>
            </details>
          </li>\`,
      )}
    </ul>
    <div class="row" part="controls">
      \${button(text('again'), model.start)} \${button(text('enough'), model.end, 'primary')}
    </div>
  </div>\`;
}
`;
const WORDS = `  // What to look for, and where.
  near: 'Something near',
  far: 'Something far away',
  // Button: the same once more.
  again: 'Once more',
`;
const STEPS = `    await tool.press('Something near', 'summary');
    await tool.press('Once more');
`;

const { folder: copy, at, text, edit, load, run, differences, remove } = copyTree('new-tool');

after(remove);

describe('a new tool', () => {
  before(() => {
    run(`node scripts/new-tool.mjs ${TAG}`);
    edit(
      `${FOLDER}/views/step.ts`,
      (step) => step.slice(0, step.indexOf('\nexport function stepView')) + VIEW,
    );
    for (const code of LANGUAGES) {
      const file = `${FOLDER}/${TAG}.strings${code === 'en' ? '' : `.${code}`}.ts`;
      edit(file, (words) => words.replace(/(?=\n\}( as const)?;)/, `\n${WORDS.trimEnd()}`));
    }
    edit(`${FOLDER}/journey.ts`, (journey) => journey.replace(/(?= {4}await tool\.press\('That)/, STEPS));
    run('npm run --silent docs');
  });

  it('is one folder, its test, its guide, what is made of its comments, and a line of the list', () => {
    const { added, changed } = differences();
    assert.deepEqual(
      added.filter((file) => !file.startsWith(`${FOLDER}/`)),
      [`docs/api/${TAG}.md`, `docs/tools/${TAG}.md`, `test/components/${TAG}/${TAG}.test.ts`],
    );
    assert.deepEqual(
      changed.filter((file) => !file.startsWith('docs/api/')),
      ['README.md', 'src/components/index.ts'],
    );
  });

  it('passes every check', () => {
    run('npm run --silent check');
  });

  it('passes what every tag must, and its own tests', () => {
    assert.match(run(`wtr --files test/components/${TAG}/${TAG}.test.ts`), /[1-9]\d* passed, 0 failed/);
  });

  it('is walked through from its first view to its last, as it is shipped', () => {
    assert.match(run(`playwright test test/e2e/journeys.test.ts -g ${TAG}`), /1 passed/);
  });

  it('is in its own file and in the bundle, with the types of its events', () => {
    assert.ok(existsSync(at(`dist/tags/${TAG}.js`)));
    assert.ok(existsSync(at(`dist/tags/${TAG}.d.ts`)));
    for (const file of ['dist/steadyground.js', 'dist/modules/generated/elements.js']) {
      assert.ok(text(file).includes(TAG), file);
    }
  });

  it('has room kept for it, and words for where no script runs', () => {
    assert.match(text('dist/fallback.css'), new RegExp(`${TAG}:not\\(:defined\\)`));
    for (const code of LANGUAGES) {
      assert.ok(text(`dist/modules/generated/fallback/${code}.js`).includes(TAG), code);
      assert.ok(text(`dist/snippets/${TAG}.${code}.html`).includes(`<${TAG}`), code);
    }
  });

  it('can be isolated in a frame', () => {
    assert.match(text('dist/modules/generated/frame-tools.js'), new RegExp(`'${TAG}'`));
    assert.ok(text('dist/frame.js').includes(TAG));
  });

  it('is a part of the pocket edition, by its name', () => {
    for (const file of ['pocket.html', 'pocket.es.html', 'pocket.ar.html']) {
      const page = text(`dist/${file}`);
      // In the others what is not translated yet is marked as English.
      const name = file === 'pocket.html' ? 'Sample tool' : '<span lang="en" dir="ltr">Sample tool</span>';
      assert.ok(/<a href="#sample">.*/.exec(page)[0].includes(`<b>${name}</b>`), file);
      assert.ok(page.includes(`<${TAG}>`), file);
    }
  });

  it('is a block of WordPress', () => {
    mkdirSync(at('examples/wordpress/node_modules'));
    symlinkSync(copy, at('examples/wordpress/node_modules/steadyground'));
    mkdirSync(at('build/plugin/dist'), { recursive: true });
    const script = `import { writeBlocks } from './blocks.mjs'; writeBlocks('../../build/plugin', ['en'], ['one'])`;
    run(`cd examples/wordpress && node --input-type=module -e "${script}"`);
    const block = JSON.parse(text(`build/plugin/blocks/${TAG}/block.json`));
    assert.equal(block.title, 'Sample tool');
    assert.deepEqual(Object.keys(block.attributes), ['theme', 'discreet', 'lang']);
    assert.ok(JSON.parse(text('build/plugin/dist/icons.json'))[TAG]);
  });

  it('is in the demo, in the builder of snippets and among the subjects of the bench', async () => {
    for (const page of ['index', 'start', 'no-script']) {
      assert.ok(text(`build/demo/${page}.html`).includes(`<${TAG}>`), page);
    }
    const { tools } = await load('demo/generated/tools.js');
    const made = tools.find(({ tag }) => tag === TAG);
    assert.equal(made.title, 'Sample tool');
    assert.deepEqual(made.events, [`${TAG}-started`, `${TAG}-ended`]);
    assert.match(
      run(
        `node --input-type=module -e "import { subjects } from './bench/subjects.mjs'; console.log(subjects().map(({ name }) => name).join())"`,
      ),
      new RegExp(TAG),
    );
  });

  it('is in the docs: README, its guide and its API', () => {
    assert.ok(text('README.md').includes(`| \`<${TAG}>\``));
    assert.ok(text('docs/api/README.md').includes(TAG));
    const page = text(`build/site/docs/tools/${TAG}.html`);
    assert.ok(page.includes(`${TAG}-started`), 'with its API');
  });

  it('has types for React and Vue, and data for editors', () => {
    assert.match(text('dist/frameworks/react/index.d.ts'), /SampleTool/);
    assert.ok(text('dist/frameworks/types/elements.d.ts').includes(TAG));
    assert.ok(existsSync(at('dist/frameworks/types/vue.d.ts')));
    const { modules } = JSON.parse(text('dist/custom-elements.json'));
    assert.ok(modules.some(({ declarations = [] }) => declarations.some(({ tagName }) => tagName === TAG)));
  });

  it('says in privacy.json what it tells the page', () => {
    const { tags } = JSON.parse(text('dist/privacy.json'));
    assert.deepEqual(tags[TAG].emits, { [`${TAG}-started`]: {}, [`${TAG}-ended`]: {} });
  });

  it('has its picture taken in each state, in each language', () => {
    run(`node scripts/screenshots.mjs ${TAG}`);
    for (const state of ['start', 'step']) {
      for (const code of ['en', 'ar'])
        assert.ok(existsSync(at(`screenshots/${TAG}/${state}-${code}-320-light.png`)));
    }
  });
});
