// The files for pages without a build of their own: bundles of the modules that scripts/build.mjs emits.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { defaultStrategy } from '@literals/html-css-minifier';
import nodeResolve from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { articlesIn, byLanguage, languages } from './scripts/languages.mjs';
import { minifyCss } from './scripts/minify-css.mjs';
import { BEYOND, GONE, TRIMS } from './scripts/trim-lit.mjs';

const MODULES = 'dist/modules';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Leads the source maps of the bundles back to the TypeScript sources. */
const readSourceMaps = {
  name: 'read-source-maps',
  load(id) {
    if (!id.includes(`/${MODULES}/`)) return null;
    return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
};

/**
 * Where a page limits Trusted Types, a policy name can be taken once, and the page may have a Lit of its own:
 * ours gets its own name. Lit's one call throws where the page refuses the name, and with it the whole file
 * would: ours goes on without a policy, which is all it needs where strings are still allowed, and
 * `canDraw()` finds out where they are not. The build stops if that call is no longer what it was.
 */
const guardTrustedTypesPolicy = {
  name: 'guard-trusted-types-policy',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const parts = code.split(/(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:\w=>\w\})\):void 0/);
    if (parts.length !== 4) this.error('The Trusted Types policy of lit-html is not where it was.');
    const [before, types, rules, after] = parts;
    const guarded = `(()=>{try{return ${types}?.createPolicy("steadyground",${rules})}catch{}})()`;
    return { code: before + guarded + after, map: null };
  },
};

/**
 * What of Lit no bundle reaches is left out: hooks for polyfills, hydration, ways to declare properties, and much else. The
 * build stops if one of these is no longer where it was, and if a bundle has come to need one.
 */
const trimLit = {
  name: 'trim-lit',
  transform(code, id) {
    const beyond = BEYOND.exec(code)?.[0];
    if (beyond) this.error(`${id} has "${beyond}", which the bundles' Lit cannot do (scripts/trim-lit.mjs).`);
    const trims = Object.entries(TRIMS).find(([file]) => id.endsWith(file))?.[1];
    if (!trims) return null;
    const trimmed = trims.reduce((code, [pattern, replacement, times]) => {
      if (code.match(pattern)?.length !== times) this.error(`${pattern} is not ${times} times in ${id}.`);
      return code.replace(pattern, replacement);
    }, code);
    return { code: trimmed, map: null };
  },
};
/**
 * To any script `<img name="importNode">` in the page's HTML is `document.importNode`: the bundles' Lit calls what the
 * browser has, as `page/document.ts` does. The build stops if it calls more, or less.
 */
const passNamesBy = {
  name: 'pass-names-by',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const name = /([\w$]+)=document,/.exec(code)?.[1].replace('$', '\\$');
    const calls = new RegExp(
      `(?<![\\w$.])(?:${name}|\\(\\w+\\?\\.creationScope\\?\\?${name}\\))\\.(\\w+)\\(`,
      'g',
    );
    const called = [...code.matchAll(calls)].map(([, method]) => method).sort();
    if (`${called}` !== 'createComment,createElement,createTextNode,createTreeWalker,importNode')
      this.error(`lit-html calls other methods of the document: ${called}`);
    return { code: code.replace(calls, 'Document.prototype.$1.call(document,'), map: null };
  },
};

const minifyTemplates = literalsHtmlCssMinifier({
  include: `**/${MODULES}/**`,
  failOnError: true,
  options: {
    minifyOptions: {
      // A space that shows between two words is kept: only those at the edges of blocks go, each a node of its own.
      conservativeCollapse: false,
      keepClosingSlash: true, // <path /> in an svg`` template has no other end
      removeEmptyAttributes: false,
    },
    strategy: {
      ...defaultStrategy,
      minifyCSS: minifyCss,
    },
  },
});

/** `@property()` is what it comes to: a call on the class. As many lines as before, so that the source map stays right. */
const declareProperties = {
  name: 'declare-properties',
  transform(code) {
    const declared = code
      .replace(/^function _ts_decorate\([^]*?^}\n/m, (helper) => helper.replace(/.+/g, ''))
      .replace(
        /_ts_decorate\(\[\s+(property|state)\(([^]*?)\)\s+\], (\w+)\.prototype, (".+?"), void 0\);/g,
        (_, kind, options, element, name) =>
          `${element}.createProperty(${name}, ${kind === 'state' ? '{ state: true }' : options});`,
      );
    if (declared.includes('_ts_decorate')) this.error('A decorator that is none of a property.');
    return { code: declared, map: null };
  },
};

const BANNER = `/* Steadyground ${version}, MIT. Contains Lit, BSD-3-Clause: see licenses.txt. */\n`;

const minifyChunks = {
  name: 'swc',
  async renderChunk(code, { moduleIds, name }, { dir }) {
    const { code: minified, map } = await minify(code, {
      module: true,
      // What this turns round is shorter, and less alike: it compresses worse.
      compress: { ecma: 2021, passes: 3, comparisons: false },
      mangle: true,
      // A page in whatever encoding reads the plain scripts that are for pages.
      format: {
        ecma: 2021,
        comments: false,
        asciiOnly: ['back-cover', 'frame-host'].includes(name) || dir.includes('/classic'),
      },
      sourceMap: true,
    });
    if (!moduleIds.some((id) => id.includes('/lit-html/'))) return { code: minified, map };
    const gone = GONE.exec(minified)?.[0];
    if (gone)
      this.error(
        `${name} has "${gone}", and a Lit that is trimmed of what that needs (scripts/trim-lit.mjs).`,
      );
    const { mappings, ...rest } = JSON.parse(map);
    return { code: BANNER + minified, map: { ...rest, mappings: `;${mappings}` } };
  },
};

const config = (input, output, ...more) => ({
  input,
  // Else the source maps would lead to wherever a linked node_modules really is.
  preserveSymlinks: true,
  // A module and a property that nothing reads does nothing: a tool's title brings none of its words along.
  treeshake: { moduleSideEffects: (id) => !id.includes('/content/'), propertyReadSideEffects: false },
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    ...output,
  },
  plugins: [
    readSourceMaps,
    declareProperties,
    guardTrustedTypesPolicy,
    trimLit,
    passNamesBy,
    minifyTemplates,
    nodeResolve({ exportConditions: ['browser'] }),
    minifyChunks,
    ...more,
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
});

const inputs = (folder) =>
  Object.fromEntries(
    readdirSync(`${MODULES}/${folder}`)
      .filter((file) => file.endsWith('.js'))
      .sort()
      .map((file) => [basename(file, '.js'), `${MODULES}/${folder}/${file}`]),
  );

const fileOf = (code) => `generated/languages/${code}.js`;

/** Not shipped: the five tools in one file, without article bodies, for their size budget. */
const TOOLS = 'tools';
const onlyTools = {
  name: 'only-tools',
  resolveId: (id) => (id === TOOLS ? id : null),
  load: (id) =>
    id === TOOLS
      ? Object.entries(inputs('generated/define'))
          .filter(([tag]) => tag !== 'calm-space' && tag !== 'quick-exit')
          .map(([, file]) => `import '${resolve(file)}';`)
          .join('\n')
      : null,
};

/**
 * Plain scripts, which export nothing. For a sandboxed frame: modules would need a server that allows its nameless origin
 * to read them. And for sites whose editor takes `type="module"` away from a script tag.
 */
const plain = (name, modules, output) => {
  const entry = `plain:${name}`;
  return config(
    { [name]: entry },
    { format: 'iife', ...output },
    {
      name: 'plain',
      resolveId: (id) => (id === entry ? id : null),
      load: (id) =>
        id === entry ? modules.map((module) => `import '${resolve(MODULES, module)}';`).join('\n') : null,
    },
  );
};

export default [
  config({ steadyground: `${MODULES}/bundle.js` }),
  // A classic script, because those run first; as a module it does the same.
  config({ shield: `${MODULES}/shield.js` }, { format: 'iife' }),
  config({ 'back-cover': `${MODULES}/back-cover.js` }, { format: 'iife' }),
  config({ tools: TOOLS }, { dir: 'build' }, onlyTools),
  // Each with all that it needs: docs/decisions/0009-size.md.
  ...Object.entries(inputs('generated/tags')).map(([tag, file]) =>
    config({ [tag]: file }, { dir: 'dist/tags' }),
  ),
  ...Object.entries(inputs('generated/languages')).map(([name, file]) =>
    config({ [name]: file }, { dir: 'dist/languages' }),
  ),
  plain('steadyground', ['bundle.js'], { dir: 'dist/classic' }),
  ...Object.keys(inputs('generated/tags')).map((tag) =>
    plain(tag, [`generated/tags/${tag}.js`], { dir: 'dist/classic/tags' }),
  ),
  ...Object.keys(inputs('generated/languages')).map((name) =>
    plain(name, [fileOf(name)], { dir: 'dist/classic/languages' }),
  ),
  plain('frame', ['frame/frame.js']),
  // Goes into frame.html (scripts/build.mjs).
  config({ 'frame-load': `${MODULES}/frame/load.js` }, { dir: 'build', format: 'iife', sourcemap: false }),
  plain('frame-host', ['frame/host.js']),
  // A frame asks for a language by itself: those with a script or region of their own are in one file.
  ...Object.entries(byLanguage).map(([name, codes]) => plain(name, codes.map(fileOf), { dir: 'dist/frame' })),
  // Go into pocket.html and its like (scripts/pocket.mjs); an article that a language does not have is there in English.
  ...languages.map(({ code }) => {
    const spoken = articlesIn(code).length < articlesIn('en').length ? ['en', code] : [code];
    const modules = [...spoken.map(fileOf), 'pocket/pocket.js'];
    return plain(`pocket-${code}`, modules, { dir: 'build', sourcemap: false });
  }),
];
