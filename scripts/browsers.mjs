// Finds the browsers for every runner: Web Test Runner, Playwright and the scripts that take pictures.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Launcher } from 'chrome-launcher';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const onPath = (...names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name)))
    .find((file) => existsSync(file));

/** Launch options that puppeteer and Playwright both take: `{ executablePath, args, env }`. */
export async function findChromium() {
  const installed = process.env.CHROME_PATH || firstInstallation() || onPath(...CHROMIUM_NAMES);
  if (installed) return { executablePath: installed, args: CHROMIUM_FLAGS, env: process.env };
  if (hasPackaged) return packagedChromium();
  throw new Error('No Chromium found. Install Chrome, Edge or Chromium, or set CHROME_PATH to its program.');
}

/** The same engine without a window to draw, where there is one: pages open in less than half the time. */
export const findHeadlessChromium = () =>
  hasPackaged && !process.env.CHROME_PATH ? packagedChromium() : findChromium();

const hasPackaged = process.platform === 'linux' && process.arch === 'x64';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function firstInstallation() {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined; // chrome-launcher throws where there is none
  }
}

/** The build that a dev dependency carries, unpacked once: it needs no root and no system library. */
async function packagedChromium() {
  const cache = resolve('node_modules/.cache/chromium');
  if (!existsSync(cache)) {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
    // The package unpacks into the folder for temporary files, and takes a half-unpacked file for a whole
    // one: so unpack beside the cache, and move it there when all is done.
    const partial = `${cache}.${process.pid}`;
    const { TMPDIR } = process.env;
    mkdirSync(partial, { recursive: true });
    process.env.TMPDIR = partial;
    await chromium.executablePath();
    await inflate(join(bin, 'al2023.tar.br'));
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    renameSync(partial, cache);
  }
  const env = { ...process.env, LD_LIBRARY_PATH: join(cache, 'al2023/lib') };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(cache, 'fonts');
  return { executablePath: join(cache, 'chromium'), args: [...CHROMIUM_FLAGS, '--headless'], env };
}

/** The path of Firefox, or undefined. */
export const findFirefox = () =>
  process.env.FIREFOX_PATH ||
  onPath('firefox-esr', 'firefox') ||
  ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'].find(
    (file) => existsSync(file),
  );

/** What WebKitGTK needs, or undefined: its driver, its browser and an X server. */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const lib = '/usr/lib';
  const browser =
    existsSync(lib) &&
    readdirSync(lib)
      .flatMap((dir) =>
        ['4.1', '6.0', '4.0'].map((version) => `${lib}/${dir}/webkit2gtk-${version}/MiniBrowser`),
      )
      .find((file) => existsSync(file));
  return driver && xvfb && browser ? { driver, xvfb, browser } : undefined;
}

/** Starts Xvfb and WebKitWebDriver, which live as long as this process; gives webdriverio's options. */
export async function startWebKit({ driver, xvfb, browser }) {
  const children = [];
  process.once('exit', () => children.forEach((child) => child.kill()));
  const start = (command, args, options) => {
    const child = spawn(command, args, options);
    children.push(child);
    child.unref();
    return child;
  };

  // Xvfb picks a free display and writes its number to the pipe, which has to stay open.
  const display = start(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((done, fail) => {
    display.stdio[3].once('data', (data) => done(String(data).trim()));
    display.once('exit', () => fail(new Error('Xvfb did not start.')));
  });
  display.stdio[3].unref();

  const port = await freePort();
  start(driver, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  for (let tries = 0; !(await isReady(`http://127.0.0.1:${port}/status`)); tries++) {
    if (tries === 100) throw new Error('WebKitWebDriver did not start.');
    await sleep(100);
  }
  return {
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      'wdio:enforceWebDriverClassic': true,
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  };
}

const isReady = (url) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

/** One that nobody listens at. */
export const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
