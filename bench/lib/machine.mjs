// On what, and beside what, a part was measured: without that no figure of it means anything.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { execFileSync } from 'node:child_process';
import { findChromium } from '../../scripts/browsers.mjs';
import { median, quantile } from './stats.mjs';

/** The same small piece of work, again and again: how much its time spreads is the noise of the machine. */
function noise() {
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now();
    let value = 1;
    for (let i = 0; i < 2_000_000; i++) value = (value * 16807) % 2147483647;
    return value && performance.now() - start;
  });
  return (quantile(times, 0.9) - quantile(times, 0.1)) / median(times);
}

export async function machine() {
  const { executablePath } = await findChromium();
  return {
    at: new Date().toISOString(),
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0],
    noise: noise(),
    node: process.version,
    browser: execFileSync(executablePath, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(/ (?=built)/)[0],
  };
}
