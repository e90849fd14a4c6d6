import type { Collection } from './collection.js';

/** Why a file cannot be imported. For each reason there is a string that tells the person what to do. */
export type ImportProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged';

/** Thrown when a file is refused; the message is the reason. The existing records are unchanged. */
export class ImportError extends Error {
  declare readonly message: ImportProblem;
}

/** @throws {ImportError} unless `well` is true. */
export function insist(well: boolean, otherwise: ImportProblem): asserts well {
  if (!well) throw new ImportError(otherwise);
}

/** The largest file that is read, in bytes. No tool accepts more records than fit into one ({@link fits}). */
export const MAX_IMPORT_BYTES = 16_777_216;

// Saved before anything else on the page could replace them.
const { parse, stringify } = JSON;

/**
 * Writes plain data as JSON. Only single values, such as strings and numbers, go to the browser's own `stringify`. It
 * would call `toJSON` on lists and objects: Prototype.js adds that to every list, and a page could use it to read what a
 * person wrote.
 */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => toJson(each)).join()}]`;
  if (typeof value !== 'object' || !value) return stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${fields.map(([name, each]) => `${stringify(name)}:${toJson(each)}`).join()}}`;
}

const isInteger = (value: unknown): value is number => Number.isInteger(value);

/** What a file says about its records. */
type Label = Pick<Collection, 'name' | 'version'>;

/** Writes the file format of everything that this library exports: the records, their kind and their version. */
export const writeExport = (kind: Label, records: readonly unknown[]): string =>
  toJson({ format: `steadyground/${kind.name}`, version: kind.version, records });

/** Whether a file with this text can be imported again. */
export const fits = (text: string): boolean => new Blob([text]).size <= MAX_IMPORT_BYTES;

/**
 * Reads an exported file. Each record goes through `read`, which takes only the fields that it knows, and returns
 * undefined for anything that is not a record. One bad record makes the whole file invalid, so nothing is half
 * imported.
 *
 * @throws {ImportError}
 */
export function readExport<T>(
  text: string,
  kind: Label,
  read: (record: object, version: number) => T | undefined,
): T[] {
  insist(text.length <= MAX_IMPORT_BYTES, 'too-large');
  let file: unknown;
  try {
    file = parse(text);
  } catch {
    insist(false, 'not-json');
  }
  insist(field(file, 'format') === `steadyground/${kind.name}`, 'not-ours');
  const version = field(file, 'version');
  insist(!isInteger(version) || version <= kind.version, 'newer');
  const records = field(file, 'records');
  insist(isInteger(version) && version >= 1 && Array.isArray(records), 'damaged');
  return records.map((record: unknown) => {
    const known = typeof record === 'object' && record ? read(record, version) : undefined;
    insist(known !== undefined, 'damaged');
    return known;
  });
}

/** Reads an object's own property and never an inherited one, so `__proto__` and the like mean nothing. */
export function field(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;
}
