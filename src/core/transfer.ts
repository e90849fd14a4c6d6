/** Why a file cannot be taken; each has a sentence that tells the person what to do. */
export type ImportProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged';

/** A file that was refused, its message being why. What was there before is untouched. */
export class ImportError extends Error {
  declare readonly message: ImportProblem;
}

/** @throws {ImportError} unless all is well. */
export function insist(well: boolean, otherwise: ImportProblem): asserts well {
  if (!well) throw new ImportError(otherwise);
}

/** The largest file that is read at all, in bytes. */
export const MAX_IMPORT_BYTES = 1_048_576;

const VERSION = 1;

/** The file format of everything this library exports: which kind of records, which version, the records. */
export function writeExport(kind: string, records: readonly unknown[]): string {
  return JSON.stringify({ format: `steadyground/${kind}`, version: VERSION, records });
}

/**
 * Reads an export: each record goes through `read`, which takes only the fields it knows and answers
 * undefined for what is no record. One bad record refuses the whole file, so that nothing is half imported.
 *
 * @throws {ImportError}
 */
export function readExport<T>(text: string, kind: string, read: (record: object) => T | undefined): T[] {
  insist(text.length <= MAX_IMPORT_BYTES, 'too-large');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    insist(false, 'not-json');
  }
  insist(field(file, 'format') === `steadyground/${kind}`, 'not-ours');
  const version = field(file, 'version');
  insist(typeof version !== 'number' || version <= VERSION, 'newer');
  const records = field(file, 'records');
  insist(version === VERSION && Array.isArray(records), 'damaged');
  return records.map((record: unknown) => {
    const known = typeof record === 'object' && record ? read(record) : undefined;
    insist(known !== undefined, 'damaged');
    return known;
  });
}

/** An object's own property; never one it inherits, so `__proto__` and the like mean nothing. */
export function field(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;
}
