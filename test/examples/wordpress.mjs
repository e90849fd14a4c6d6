// A WordPress of our own, from Debian's packages, in a folder that goes away again: its files copied, its database
// reached through a socket in that folder, its pages from PHP's own server at a private port.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../scripts/browsers.mjs';

const run = promisify(execFile);
const SOURCE = '/usr/share/wordpress';
const PACKAGES = [
  'wordpress',
  'wordpress-l10n',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentythree',
  'mariadb-server',
  'php-cli',
  'php-mysql',
];
const NEEDED = [
  `${SOURCE}/wp-load.php`,
  `${SOURCE}/wp-content/themes/twentytwentyone`,
  `${SOURCE}/wp-content/themes/twentytwentythree`,
  `${SOURCE}/wp-content/languages/ar.mo`,
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
];
const root = process.getuid?.() === 0;
const installed = () => NEEDED.every((file) => existsSync(file));

/** Why it cannot run here, if so. */
export const missing =
  installed() || (root && existsSync('/usr/bin/apt-get'))
    ? false
    : `WordPress is not installed here: apt-get install ${PACKAGES.join(' ')}`;

async function install() {
  if (installed()) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...PACKAGES], { env });
  assert.ok(installed());
}

/** Tries until it does not throw. */
async function soon(what, check) {
  for (let tries = 0; ; tries++) {
    try {
      return await check();
    } catch (error) {
      if (tries === 300) throw new Error(what, { cause: error });
      await sleep(100);
    }
  }
}

export const PASSWORD = 'a-quiet-password-1';

export async function startWordPress() {
  await install();
  const folder = mkdtempSync(join(tmpdir(), 'steadyground-wordpress-'));
  const site = join(folder, 'site');
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const log = join(folder, 'log');
  const out = openSync(log, 'a');
  const children = [];

  function start(command, args, env = {}) {
    // Each leads a group, so that its own children end with it.
    const options = { detached: true, stdio: ['ignore', out, out], env: { ...process.env, ...env } };
    const child = spawn(command, args, options);
    child.ended = new Promise((done) => child.once('close', done));
    children.push(child);
  }

  const kill = () => {
    for (const child of children) {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
  };
  process.once('exit', kill);
  const stop = async () => {
    kill();
    await Promise.all(children.map((child) => child.ended));
    closeSync(out);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const asRoot = root ? ['--user=root'] : [];
    await Promise.all([
      run('cp', ['-rL', SOURCE, site]),
      run('mariadb-install-db', [
        '--no-defaults',
        ...asRoot,
        `--datadir=${data}`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
      ]),
    ]);
    start('/usr/sbin/mariadbd', [
      '--no-defaults',
      ...asRoot,
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-buffer-pool-size=64M',
    ]);

    const url = `http://127.0.0.1:${await freePort()}`;
    const config = {
      DB_NAME: 'wordpress',
      DB_USER: 'root',
      DB_PASSWORD: '',
      DB_HOST: `localhost:${socket}`,
      WP_HOME: url,
      WP_SITEURL: url,
      WP_DEBUG: true,
      WP_DEBUG_DISPLAY: false,
      WP_DEBUG_LOG: join(folder, 'php.log'),
      FS_METHOD: 'direct',
      DISABLE_WP_CRON: true,
      WP_HTTP_BLOCK_EXTERNAL: true,
      AUTOMATIC_UPDATER_DISABLED: true,
    };
    for (const name of ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE']) {
      config[`${name}_KEY`] = config[`${name}_SALT`] = `${name}, for a site that lives a minute`;
    }
    writeFileSync(
      join(site, 'wp-config.php'),
      `<?php
foreach ( json_decode( ${phpString(JSON.stringify(config))}, true ) as $name => $value ) {
	define( $name, $value );
}
if ( getenv( 'STRICT' ) ) {
	define( 'DISALLOW_UNFILTERED_HTML', true );
}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`,
    );

    /** Runs PHP inside WordPress; gives what it returns. */
    async function php(code, env = {}, before = '') {
      const file = join(folder, `run-${Math.random()}.php`);
      writeFileSync(
        file,
        `<?php
${before}
require ${phpString(join(site, 'wp-load.php'))};
$result = ( static function () { ${code} } )();
echo "\\n", wp_json_encode( $result );
`,
      );
      const { stdout } = await run('php', [file], { env: { ...process.env, ...env } });
      return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1));
    }

    await soon(`the database does not answer`, () =>
      run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'CREATE DATABASE wordpress']),
    );
    await php(
      `require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A quiet site', 'boss', 'boss@example.org', false, '', ${phpString(PASSWORD)} );
switch_theme( 'twentytwentythree' );
update_option( 'show_avatars', 0 );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	$id = wp_insert_user( array( 'user_login' => $role, 'user_pass' => ${phpString(PASSWORD)}, 'role' => $role ) );
	update_user_meta( $id, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ) ) );
}`,
      {},
      "define( 'WP_INSTALLING', true );",
    );
    start('php', ['-S', url.slice('http://'.length), '-t', site], { PHP_CLI_SERVER_WORKERS: '4' });
    await soon('the server does not answer', () => fetch(`${url}/readme.html`));

    return {
      url,
      site,
      php,
      stop,
      /** What PHP complained of. */
      complaints: () =>
        existsSync(config.WP_DEBUG_LOG) ? readFileSync(config.WP_DEBUG_LOG, 'utf8').split('\n') : [],
    };
  } catch (error) {
    error.message += `\n${readFileSync(log, 'utf8').slice(-2000)}`;
    await stop();
    throw error;
  }
}

/** A literal of PHP. */
export const phpString = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
