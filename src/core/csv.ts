/**
 * A table as CSV (RFC 4180). What a spreadsheet would run as a formula is disarmed by an apostrophe: at the
 * start of a cell, and after a semicolon or a new line, which some take for the end of one.
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string | number => {
    if (typeof value !== 'string') return value ?? '';
    const text = value.replace(/([;\t\r\n]\s*)(?=[=+\-@])/g, "$1'").replace(/^(?=[\t\r=+\-@])/, "'");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}
