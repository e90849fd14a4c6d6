// What a project gets that installs the package: the tarball itself, installed elsewhere.
import assert from 'node:assert/strict';
import { execFile, execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { Script } from 'node:vm';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { tools } from '../../scripts/tools.mjs';
import { locked, takeLock } from '../support/lock.mjs';

const consumer = mkdtempSync(join(tmpdir(), 'steadyground-consumer-'));
const installed = join(consumer, 'node_modules/steadyground');
const read = (file) => readFileSync(join(installed, file), 'utf8');

/** Files that a pattern with one `*` matches, and what the `*` stands for. */
function expand(pattern) {
  const [start, end] = pattern.split('*');
  if (end === undefined) return [[pattern, '']];
  return files
    .filter((file) => file.startsWith(start) && file.endsWith(end))
    .map((file) => [file, file.slice(start.length, -end.length)]);
}

/** Runs a module in Node, in the consumer's folder; gives what it prints as JSON. */
function inNode(code) {
  writeFileSync(join(consumer, 'main.mjs'), code);
  return JSON.parse(execFileSync(process.execPath, ['main.mjs'], { cwd: consumer, encoding: 'utf8' }));
}

/** Bundles a module as an application would. */
async function bundled(code, conditions = []) {
  writeFileSync(join(consumer, 'main.mjs'), code);
  const bundle = await rollup({
    input: join(consumer, 'main.mjs'),
    plugins: [nodeResolve({ exportConditions: ['browser', ...conditions] })],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

let manifest;
let files;
let entries;
let modules;

before(() => {
  const [{ filename }] = JSON.parse(
    execSync(`npm pack --json --ignore-scripts --pack-destination "${consumer}"`, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  takeLock(consumer);
  const renderer = `@lit-labs/ssr@${locked('@lit-labs/ssr')}`;
  execSync(`npm install --prefer-offline --no-audit --no-fund "./${filename}" ${renderer}`, {
    cwd: consumer,
    stdio: 'ignore',
  });
  manifest = JSON.parse(read('package.json'));
  files = readdirSync(installed, { recursive: true }).map((file) => `./${file.replaceAll('\\', '/')}`);
  entries = Object.entries(manifest.exports).flatMap(([entry, target]) =>
    expand(target.default ?? target).map(([file, star]) => ({
      name: `steadyground${entry.slice(1).replace('*', star)}`,
      file,
      // The files for pages are for browsers: a server gets the modules that they were made of.
      inNode: (target.node ?? file).replace('*', star),
      types: target.types?.replace('*', star),
    })),
  );
  modules = files.filter((file) => file.startsWith('./dist/modules/') && file.endsWith('.js'));
});

after(() => rmSync(consumer, { recursive: true, force: true }));

describe('the tarball', () => {
  it('holds dist, the licences, and nothing of the workshop', () => {
    const top = new Set(files.map((file) => file.split('/')[1]));
    top.delete('README.md');
    assert.deepEqual([...top].sort(), ['LICENSE', 'LICENSE-CONTENT', 'dist', 'package.json']);
  });

  it('resolves every entry of the exports map, with types', () => {
    assert.ok(entries.length > 20);
    const found = inNode(`
      const names = ${JSON.stringify(entries.map(({ name }) => name))};
      console.log(JSON.stringify(names.map((name) => import.meta.resolve(name))));
    `);
    for (const [index, { name, file, inNode, types }] of entries.entries()) {
      assert.ok(found[index].endsWith(inNode.slice(1)), `${name} resolves to ${found[index]}`);
      for (const each of [file, inNode]) assert.ok(existsSync(join(installed, each)), each);
      if (file.endsWith('.js')) assert.ok(existsSync(join(installed, types)), types);
    }
  });

  it('type-checks for a strict TypeScript project, declarations included', () => {
    const scripts = entries.filter(({ file }) => file.endsWith('.js') && !file.includes('/frameworks/'));
    writeFileSync(
      join(consumer, 'main.ts'),
      [
        ...scripts.map(({ name }, index) => `import * as entry${index} from '${name}';`),
        `import { BreathingPacer, defineAll } from 'steadyground';`,
        `const pacer: BreathingPacer = document.createElement('breathing-pacer');`,
        `defineAll({ prefix: 'acme-' });`,
        `console.log(pacer, ${scripts.map((_, index) => `entry${index}`).join(', ')});`,
      ].join('\n'),
    );
    const tsc = resolve('node_modules/@typescript/native/bin/tsc');
    const options = '--noEmit --strict --target es2022 --lib es2022,dom,dom.iterable --types'.split(' ');
    for (const [module, resolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ]) {
      execFileSync(
        process.execPath,
        [tsc, ...options, '', '--module', module, '--moduleResolution', resolution, 'main.ts'],
        { cwd: consumer, stdio: ['ignore', 'inherit', 'inherit'] },
      );
    }
  });

  it('can be imported by a server, every entry by itself, and looks for no page there', async () => {
    const scripts = entries.filter(
      ({ file }) => file.endsWith('.js') && !file.includes('/frameworks/react/'),
    );
    const names = ['window', 'location', 'history', 'localStorage', 'sessionStorage', 'matchMedia', 'screen'];
    const code = `
      for (const name of ${JSON.stringify(names)}) {
        Object.defineProperty(globalThis, name, { get: () => void console.log(name), configurable: true });
      }
      await import(process.argv[1]);`;
    const run = (entry) =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', code, entry], { cwd: consumer });
    // Two at a time.
    const queue = scripts.map(({ name }) => name);
    const touched = {};
    const work = async () => {
      for (let entry = queue.pop(); entry; entry = queue.pop()) {
        // It would not end by itself if anything were left open.
        const { stdout, stderr } = await run(entry);
        if (stdout || stderr) touched[entry] = stdout + stderr;
      }
    };
    await Promise.all([work(), work()]);
    assert.deepEqual(touched, {});
    assert.match(
      (await promisify(execFile)(process.execPath, ['-e', `${code.replace(/await.*/, 'location')}`])).stdout,
      /location/,
    );
  });

  it('names in sideEffects exactly the modules that do something when imported', () => {
    const listed = manifest.sideEffects.flatMap((pattern) => {
      const matches = expand(pattern);
      assert.ok(matches.length, `${pattern} matches no file`);
      return matches.map(([file]) => file);
    });
    // The all-in-one modules last; but for the bundle, they do everything through those that they import.
    const inOne = (file) => /\/(frame\/frame|pocket\/pocket)\.js$/.test(file);
    const last = (file) => inOne(file) || file.endsWith('/bundle.js');
    const rank = (file) => (last(file) ? 2 : Number(listed.includes(file)));
    const order = [...modules].sort((a, b) => rank(a) - rank(b));
    const effects = inNode(`
      let done = [];
      globalThis.customElements = { get() { done.push('get'); }, define() { done.push('define'); } };
      await import('lit');
      await import('@lit/context');
      const { languages } = await import('steadyground');
      const state = () => JSON.stringify([languages().length, Reflect.ownKeys(globalThis).map(String)]);
      const result = {};
      const fresh = done;
      for (const file of ${JSON.stringify(order)}) {
        done = [];
        const before = state();
        await import(${JSON.stringify(installed)} + file.slice(1));
        result[file] = done.length > 0 || state() !== before;
      }
      result['./dist/modules/index.js'] = fresh.length > 0;
      console.log(JSON.stringify(result));
    `);
    const doing = modules.filter((file) => effects[file]);
    const expected = listed.filter((file) => modules.includes(file) && !inOne(file));
    assert.deepEqual(doing.sort(), expected.sort());
  });

  it('leaves out what an application does not use', async () => {
    assert.equal((await bundled(`import 'steadyground';`)).trim(), '');
    const one = await bundled(`import { BreathingPacer } from 'steadyground'; BreathingPacer.define();`);
    assert.ok(one.includes("'breathing-pacer'"));
    assert.ok(!one.includes("'mood-checkin'"));
  });

  it('warns in development builds only', async () => {
    const code = `import { BreathingPacer } from 'steadyground'; BreathingPacer.define();`;
    const warning = '[steadyground]';
    assert.ok((await bundled(code, ['development'])).includes(warning));
    assert.ok(!(await bundled(code)).includes(warning));
    assert.ok(!read('dist/steadyground.js').includes(warning));
    assert.ok(!read('dist/tags/breathing-pacer.js').includes(warning));
  });
});

describe('a server', () => {
  const LANGUAGES = { en: /Easy breathing/, es: /Respirar con calma/, ar: /تنفّس هادئ/ };
  const DRAWN = {
    'breathing-pacer': '',
    'article-card': ' article="self-care-routine"',
    'quick-exit': '',
    'calm-space': '',
  };
  const FORMS = tools.map(({ tag }) => tag).filter((tag) => !(tag in DRAWN));
  const WORDS = '<p>The page’s words</p>';

  /** What Lit's own renderer makes of templates, in one process. */
  const drawn = (templates, before = '') =>
    inNode(`
      import { render, LitElementRenderer } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import 'steadyground/define.js';
      ${Object.keys(LANGUAGES)
        .map((code) => `import 'steadyground/languages/${code}.js';`)
        .join('')}
      const said = [];
      console.warn = console.error = (...words) => said.push(words.join(' '));
      ${before}
      const drawn = [];
      for (const template of [${templates.map((template) => `html\`${template}\``).join(', ')}])
        drawn.push((await collectResult(render(template))).replace(/<!--.*?-->|<[?]>/g, ''));
      console.log(JSON.stringify({ drawn, said }));
    `);

  it('draws what has no field to write in, in each language, for the eyes, and keeps the page’s words', () => {
    const cases = Object.keys(LANGUAGES).flatMap((lang) =>
      Object.entries(DRAWN).map(([tag, attributes]) => ({ lang, tag, attributes })),
    );
    const { drawn: all, said } = drawn(
      cases.map(({ lang, tag, attributes }) => `<${tag}${attributes} lang="${lang}">${WORDS}</${tag}>`),
    );
    assert.deepEqual(said, []);
    for (const [index, { lang, tag }] of cases.entries()) {
      const text = all[index];
      const mode = tag === 'breathing-pacer' ? 'closed' : 'open';
      assert.ok(text.includes(`<template shadowroot="${mode}" shadowrootmode="${mode}"><style>`), tag);
      assert.ok(text.endsWith(`</template>${WORDS}</${tag}>`), tag);
      assert.match(
        text,
        new RegExp(`part="base"\\s+lang="${lang}"\\s+dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`),
      );
      assert.ok(!text.includes('style='), tag);
      const isTool = tag === 'breathing-pacer' || tag === 'article-card';
      assert.equal(text.includes('<div class="drawn" inert hidden>'), isTool, tag);
      if (tag === 'breathing-pacer') assert.match(text, LANGUAGES[lang]);
      if (tag === 'article-card') assert.ok(/part="summary"[^>]*>[^<]{20}/.test(text));
    }
  });

  it('leaves tools to write in as the page wrote them', () => {
    const templates = Object.keys(LANGUAGES).flatMap((lang) =>
      FORMS.map((tag) => `<${tag} lang="${lang}">${WORDS}</${tag}>`),
    );
    const { drawn: all, said } = drawn(templates);
    assert.deepEqual(
      all.map((text) => text.replace('  lang', ' lang')),
      templates,
    );
    assert.deepEqual(said, []);
  });

  it('hears in context what a <calm-space> says, where the application wants it', () => {
    const connect = `LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));`;
    const [tool, card] = ['breathing-pacer', 'article-card'].map((tag) => `<${tag}>${WORDS}</${tag}>`);
    const everything = FORMS.map((tag) => `<${tag}></${tag}>`).join('');
    const { drawn: all, said } = drawn(
      [
        `<calm-space lang="ar"><main>${tool}${card}${everything}<quick-exit></quick-exit></main></calm-space>`,
        tool,
      ],
      connect,
    );
    assert.match(all[0], LANGUAGES.ar);
    // A card of the page's own words shows them.
    assert.match(all[0], /<div class="base words alone"><slot><\/slot><\/div><\/template><p>/);
    // Nothing of one page is left for the next.
    assert.match(all[1], LANGUAGES.en);
    assert.deepEqual(said, []);
  });

  it('draws a language that nobody has as English, and no attribute into the page as it stands', () => {
    const { drawn: all } = drawn(['<breathing-pacer lang="fr" pattern="&quot;><b>x"></breathing-pacer>']);
    assert.match(all[0], LANGUAGES.en);
    assert.ok(!all[0].includes('<b>'));
  });
});

describe('the snippets', () => {
  const snippets = () => files.filter((file) => /^\.\/dist\/snippets\/.*\.html$/.test(file));

  it('are there for each tool in each language, and come with the package', () => {
    for (const { tag } of tools.filter(({ frame }) => frame)) {
      for (const code of ['en', 'es', 'ar'])
        assert.ok(snippets().includes(`./dist/snippets/${tag}.${code}.html`));
    }
    assert.ok(entries.some(({ name }) => name === 'steadyground/snippets/breathing-pacer.en.html'));
  });

  it('name files that are there, say their style’s hash, and hold nothing that a strict policy forbids', () => {
    const hashes = JSON.parse(read('dist/snippets/style-hashes.json'));
    for (const file of snippets()) {
      const html = read(file);
      for (const [, path] of html.matchAll(/(?:src|href)="\/steadyground\/([^"]+)"/g)) {
        assert.ok(existsSync(join(installed, 'dist', path)), `${file}: ${path}`);
      }
      assert.ok(!/ style=| on\w+=|<script>|<!--lit|javascript:/.test(html), file);
      const [, style] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
      const tag = /^<([a-z]+-[a-z]+)/m.exec(html)[1];
      assert.equal(style !== undefined, tag in hashes, file);
      if (style)
        assert.equal(hashes[tag], `sha256-${createHash('sha256').update(style).digest('base64')}`, file);
      else assert.ok(!html.includes('<template'), file);
    }
  });
});

describe('the files for pages', () => {
  it('are all in integrity.json but itself, with the right hashes', () => {
    const integrity = JSON.parse(read('dist/integrity.json'));
    const expected = files
      .filter((file) => /^\.\/dist\/.*\.\w+$/.test(file) && file !== './dist/integrity.json')
      .map((file) => file.slice('./dist/'.length));
    assert.deepEqual(Object.keys(integrity).sort(), expected.sort());
    for (const [file, hash] of Object.entries(integrity)) {
      assert.equal(
        hash,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(installed, 'dist', file)))
          .digest('base64')}`,
      );
    }
  });

  it('import nothing from elsewhere, and stay with what Safari 16.0 knows', () => {
    for (const file of files.filter((file) => file.endsWith('.js') && !file.includes('/frameworks/'))) {
      const code = read(file);
      assert.ok(!/static\s*\{/.test(code), `${file} has a static block`);
      assert.ok(code.includes('//# sourceMappingURL='), file);
      if (file.startsWith('./dist/modules/')) continue;
      for (const { source } of parseAst(code).body) assert.match(source?.value ?? './', /^\.\.?\//, file);
    }
  });

  it('take the Trusted Types policy under our own name, once', () => {
    const policies = (code) => code.match(/createPolicy\([^,]+/g);
    for (const file of ['steadyground.js', 'tags/breathing-pacer.js', 'frame.js']) {
      assert.deepEqual(policies(read(`dist/${file}`)), ['createPolicy("steadyground"'], file);
    }
  });

  it('hold a frame that allows its one script by its hash, and each language as a plain script', () => {
    const html = read('dist/frame.html');
    const [, script] = /<script>([^]*?)<\/script>/.exec(html);
    const hash = createHash('sha256').update(script).digest('base64');
    assert.ok(html.includes(`script-src 'sha256-${hash}' 'strict-dynamic'`));
    assert.deepEqual(html.match(/<script/g), ['<script']);
    const languages = (folder) =>
      readdirSync(join(installed, 'dist', folder)).filter((file) => file.endsWith('.js'));
    assert.deepEqual(languages('frame'), languages('languages'));
    for (const file of [...languages('frame').map((file) => `frame/${file}`), 'frame.js', 'frame-host.js']) {
      // Read as what a plain <script> is.
      new Script(read(`dist/${file}`));
    }
  });

  it('carry no path of the machine that built them', () => {
    for (const file of files.filter((file) => /\.(js|map|ts|json)$/.test(file))) {
      assert.ok(!read(file).includes(resolve('.')), file);
    }
  });

  // A second build is half a minute: before each release, and in CI.
  it('come out the same when built again', { skip: !process.env.CI }, () => {
    const before = read('dist/integrity.json');
    execSync('npm run --silent build', { stdio: ['ignore', 'ignore', 'inherit'] });
    assert.equal(readFileSync('dist/integrity.json', 'utf8'), before);
  });
});
