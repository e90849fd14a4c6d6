// A person's words as they are kept, whether they were typed here or come from a file.

/** Halves of characters, and control characters except tabs and new lines. */
const BROKEN = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;
/** Only spaces and signs that merely shape what is beside them. */
const UNSEEN = /^[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800]*$/u;

/** The text without halves of characters and control characters. */
export const tidy = (text: string): string => text.replace(BROKEN, '');

/** Whether there is anything in a text to be seen. */
export const isSeen = (text: string): boolean => !UNSEEN.test(text);
