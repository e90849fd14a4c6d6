/**
 * What may make a formula of a cell, at its start or after what some spreadsheet takes for the end of one: `=`, `+`, `-`
 * or `@`, in their wide and small forms too, behind spaces, quotes and signs that nobody sees.
 */
const FORMULA = /(^|[,;\p{Cc}\p{Zl}\p{Zp}])(?=[\p{Zs}\p{Cf}\p{DI}\u2800"]*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;

/**
 * What is between two cells, for the spreadsheets of people who read `locale`: where a comma is in numbers, and in
 * Arabic, it is a semicolon.
 */
const separator = (locale: string): string =>
  /^ar\b/.test(locale) || !new Intl.NumberFormat(locale).format(1.1).includes('.') ? ';' : ',';

/**
 * A table as CSV (RFC 4180). What a spreadsheet would run as a formula is disarmed by an apostrophe. What either
 * separator could cut in two is quoted, so that a reader who expects the other one is not led astray either.
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[], locale: string): string {
  const cell = (value: string | number | null): string | number => {
    if (typeof value !== 'string') return value ?? '';
    const text = value.replace(FORMULA, "$1'").replace(/^(?=\p{Cc})/u, "'");
    return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const between = separator(locale);
  return rows.map((row) => row.map(cell).join(between) + '\r\n').join('');
}
