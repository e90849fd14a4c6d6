import { DEV } from '#dev';

const said = new Set<string>();

/**
 * Explains a mistake to the integrator, once, in development only. The text must never contain anything that a person
 * typed.
 */
export function warnOnce(message: string): void {
  if (!DEV || said.has(message)) return;
  said.add(message);
  console.warn(`[steadyground] ${message}`);
}
