// The last part of the build: what says of the elements how they are used, for tools and for people's editors.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { vscodeCss, vscodeHtml, webTypes } from './editors.mjs';
import { elementTypes, reactComponents } from './frameworks.mjs';
import { makeManifest } from './manifest.mjs';

const HERE = 'scripts/api';

/** Writes them into dist/, next to the modules that they describe. */
export async function writeApi() {
  const manifest = await makeManifest();
  const json = (file, value) => writeFileSync(`dist/${file}`, `${JSON.stringify(value, null, 2)}\n`);
  json('custom-elements.json', manifest);

  mkdirSync('dist/editors', { recursive: true });
  json('editors/vscode.html-custom-data.json', vscodeHtml(manifest));
  json('editors/vscode.css-custom-data.json', vscodeCss(manifest));
  json('editors/web-types.json', webTypes(manifest, JSON.parse(readFileSync('package.json', 'utf8'))));

  const types = 'dist/frameworks/types';
  mkdirSync(types, { recursive: true });
  writeFileSync(`${types}/elements.d.ts`, elementTypes(manifest));
  for (const file of readdirSync(`${HERE}/types`)) copyFileSync(`${HERE}/types/${file}`, `${types}/${file}`);
  for (const file of readdirSync(types)) {
    // Imported for their types alone; so that a bundler finds something, too.
    writeFileSync(`${types}/${file.replace(/\.d\.ts$/, '.js')}`, 'export {};\n');
  }

  const react = 'dist/frameworks/react';
  mkdirSync(react, { recursive: true });
  for (const file of readdirSync(`${HERE}/react`)) copyFileSync(`${HERE}/react/${file}`, `${react}/${file}`);
  for (const [name, frame] of [
    ['index', false],
    ['steady-frame', true],
  ]) {
    const { code, types } = reactComponents(manifest, { frame });
    writeFileSync(`${react}/${name}.js`, code);
    writeFileSync(`${react}/${name}.d.ts`, types);
  }
}
