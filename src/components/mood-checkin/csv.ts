/** What some spreadsheet takes for the end of a cell. */
const END = /([,;\p{Cc}\p{Zl}\p{Zp}])/u;

/**
 * What makes a formula at the start of a cell, in its wide and small forms too; and what may stand before it: spaces, quotes
 * and signs that nobody sees. Two steps, because Safari goes back over the second sign by sign from its start each time.
 */
const FORMULA = /^[=+\-@＝＋－＠﹦﹢﹣﹫]/;
const BEFORE = /^[\p{Zs}\p{Cf}\p{DI}\u2800"]+/u;

/**
 * What is between two cells, for the spreadsheets of people who read `locale`: where a comma is in numbers, and in
 * Arabic, it is a semicolon.
 */
const separator = (locale: string): string =>
  /^ar\b/i.test(locale) || !new Intl.NumberFormat(locale).format(1.1).includes('.') ? ';' : ',';

/**
 * A table as CSV (RFC 4180). What a spreadsheet would run as a formula is disarmed by an apostrophe. What either
 * separator could cut in two is quoted, so that a reader who expects the other one is not led astray either.
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[], locale: string): string {
  const cell = (value: string | number | null): string | number => {
    if (typeof value !== 'string') return value ?? '';
    const parts = value
      .split(END)
      .map((part) => (FORMULA.test(part.replace(BEFORE, '')) ? `'${part}` : part));
    const text = parts.join('').replace(/^(?=\p{Cc})/u, "'");
    return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const between = separator(locale);
  return rows.map((row) => row.map(cell).join(between) + '\r\n').join('');
}
