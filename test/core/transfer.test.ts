import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toCsv } from '../../src/core/csv.js';
import { field, ImportError, MAX_IMPORT_BYTES, readExport, writeExport } from '../../src/core/transfer.js';

const name = (record: object): { name: string } | undefined => {
  const value = field(record, 'name');
  return typeof value === 'string' ? { name: value } : undefined;
};
const problem = (text: string): string => {
  try {
    readExport(text, 'names', name);
    return 'none';
  } catch (error) {
    return error instanceof ImportError ? error.message : `unexpected ${String(error)}`;
  }
};

describe('readExport', () => {
  it('reads what writeExport wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string({ unit: 'binary', maxLength: 20 }) }), { maxLength: 10 }),
        (records) => {
          expect(readExport(writeExport('names', records), 'names', name)).to.deep.equal(records);
        },
      ),
    );
  });

  it('says why it refuses', () => {
    expect(problem('{')).to.equal('not-json');
    expect(problem('[]')).to.equal('not-ours');
    expect(problem('null')).to.equal('not-ours');
    expect(problem(writeExport('moods', []))).to.equal('not-ours');
    expect(problem('{"format":"steadyground/names","version":2,"records":[]}')).to.equal('newer');
    expect(problem('{"format":"steadyground/names","version":1}')).to.equal('damaged');
    expect(problem('{"format":"steadyground/names","version":"2","records":[]}')).to.equal('damaged');
    expect(
      problem('{"format":"steadyground/names","version":{"toString":1,"valueOf":1},"records":[]}'),
    ).to.equal('damaged');
    expect(problem(writeExport('names', [{ name: 'a' }, { name: 1 }]))).to.equal('damaged');
    expect(problem(writeExport('names', ['a']))).to.equal('damaged');
    expect(problem(' '.repeat(MAX_IMPORT_BYTES + 1))).to.equal('too-large');
  });

  it('reads own properties only, and pollutes nothing', () => {
    expect(problem('{"__proto__":{"format":"steadyground/names","version":1,"records":[]}}')).to.equal(
      'not-ours',
    );
    const hostile =
      '{"format":"steadyground/names","version":1,"records":[{"name":"a","__proto__":{"evil":1}}]}';
    expect(readExport(hostile, 'names', name)).to.deep.equal([{ name: 'a' }]);
    expect(({} as { evil?: number }).evil).to.equal(undefined);
  });

  it('refuses anything else with a reason, and never otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(problem(text)).to.match(/^(none|not-json|not-ours|damaged|newer)$/);
      }),
    );
  });
});

/** As `toCsv` says: at the start of a cell, and after what some spreadsheets take for the end of one. */
const disarmed = (cell: string): string =>
  cell.replace(/([;\t\r\n]\s*)(?=[=+\-@])/g, "$1'").replace(/^(?=[=+\-@\t\r])/, "'");

describe('toCsv', () => {
  it('keeps commas, quotes and lines inside a cell', () => {
    expect(toCsv([['a,b', 'c"d', 'e\nf', 1, null]])).to.equal('"a,b","c""d","e\nf",1,\r\n');
  });

  it('disarms what a spreadsheet would run, and leaves numbers alone', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const cell = toCsv([[`${start}1+1`]]);
      expect(cell.replace(/^"/, '')[0], JSON.stringify(start)).to.equal("'");
    }
    expect(toCsv([[-1, 'plain']])).to.equal('-1,plain\r\n');
  });

  it('can be read back: as many cells and rows as went in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          expect(readCsv(toCsv(rows))).to.deep.equal(rows.map((row) => row.map(disarmed)));
        },
      ),
    );
  });
});

/** A reader of RFC 4180, written from the standard and not from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at++;
        } else break;
      }
      at++;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++];
    }
    row.push(cell);
    if (text[at] === ',') at++;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
