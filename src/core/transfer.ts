/** Why a file cannot be taken; each has a sentence that tells the person what to do. */
export type ImportProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged';

/** A file that was refused. What was there before is untouched. */
export class ImportError extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem);
    this.name = 'ImportError';
    this.problem = problem;
  }
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
  if (text.length > MAX_IMPORT_BYTES) throw new ImportError('too-large');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new ImportError('not-json');
  }
  if (field(file, 'format') !== `steadyground/${kind}`) throw new ImportError('not-ours');
  const version = field(file, 'version');
  if (typeof version === 'number' && version > VERSION) throw new ImportError('newer');
  const records = field(file, 'records');
  if (version !== VERSION || !Array.isArray(records)) throw new ImportError('damaged');
  return records.map((record: unknown) => {
    const known = typeof record === 'object' && record !== null ? read(record) : undefined;
    if (known === undefined) throw new ImportError('damaged');
    return known;
  });
}

/** An object's own property; never one it inherits, so `__proto__` and the like mean nothing. */
export function field(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;
}
