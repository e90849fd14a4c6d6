import { contained } from '../page/contain.js';
import { real } from '../page/document.js';
import { insist, MAX_IMPORT_BYTES } from './transfer.js';

/** Gives the person a file, without the page's address bar, network or storage. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = real('createElement')('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox and WebKit read the blob only after `click()` has returned.
  setTimeout(
    contained(() => URL.revokeObjectURL(url)),
    10_000,
  );
}

/**
 * Returns the text of the file that was chosen in a file input. Then empties the input, so that the same file
 * can be chosen again.
 *
 * @throws {ImportError} `too-large`, before anything is read.
 */
export async function chosenText(input: HTMLInputElement): Promise<string | undefined> {
  const file = input.files?.[0];
  if (!file) return undefined;
  try {
    insist(file.size <= MAX_IMPORT_BYTES, 'too-large');
    return await file.text();
  } finally {
    input.value = '';
  }
}
