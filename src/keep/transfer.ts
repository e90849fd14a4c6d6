import type { Collection } from './collection.js';

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

/** The largest file that is read at all, in bytes; no tool takes in more than one of them holds ({@link fits}). */
export const MAX_IMPORT_BYTES = 16_777_216;

// As they were before anything else on the page could put its own there.
const { parse, stringify } = JSON;

/**
 * Plain data as JSON. Only texts and numbers are given to the browser's own writer: it would ask lists and objects for a
 * `toJSON`, which Prototype.js gives to every list, and with which a page could read what a person wrote.
 */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => toJson(each)).join()}]`;
  if (typeof value !== 'object' || !value) return stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${fields.map(([name, each]) => `${stringify(name)}:${toJson(each)}`).join()}}`;
}

const isInteger = (value: unknown): value is number => Number.isInteger(value);

/** What a file says of the records in it. */
type Label = Pick<Collection, 'name' | 'version'>;

/** The file format of everything this library exports: which kind of records, which version, the records. */
export const writeExport = (kind: Label, records: readonly unknown[]): string =>
  toJson({ format: `steadyground/${kind.name}`, version: kind.version, records });

/** Whether a file of this text can be taken in again. */
export const fits = (text: string): boolean => new Blob([text]).size <= MAX_IMPORT_BYTES;

/**
 * Reads an export: each record goes through `read`, which takes only the fields it knows and answers
 * undefined for what is no record. One bad record refuses the whole file, so that nothing is half imported.
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

/** An object's own property; never one it inherits, so `__proto__` and the like mean nothing. */
export function field(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;
}
