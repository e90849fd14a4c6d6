import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toCsv } from '../../src/components/mood-checkin/csv.js';
import { field, fits, ImportError, readExport, writeExport } from '../../src/keep/transfer.js';

const name = (record: object): { name: string } | undefined => {
  const value = field(record, 'name');
  return typeof value === 'string' ? { name: value } : undefined;
};
const NAMES = { name: 'names', version: 1 };
const problem = (text: string): string => {
  try {
    readExport(text, NAMES, name);
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
          expect(readExport(writeExport(NAMES, records), NAMES, name)).to.deep.equal(records);
        },
      ),
    );
  });

  it('reads what earlier versions wrote, each by its version, and nothing of later ones', () => {
    const versions: number[] = [];
    const read = (version: unknown): unknown =>
      readExport(
        JSON.stringify({ format: 'steadyground/names', version, records: [{ name: 'a' }] }),
        { name: 'names', version: 3 },
        (record, from) => {
          versions.push(from);
          return record;
        },
      );
    expect([read(1), read(2), read(3)]).to.deep.equal(Array(3).fill([{ name: 'a' }]));
    expect(versions).to.deep.equal([1, 2, 3]);
    expect(() => read(4)).to.throw('newer');
    for (const none of [0, -1, 1.5, '1', null]) expect(() => read(none), String(none)).to.throw('damaged');
  });

  it('says why it refuses', () => {
    expect(problem('{')).to.equal('not-json');
    expect(problem('[]')).to.equal('not-ours');
    expect(problem('null')).to.equal('not-ours');
    expect(problem(writeExport({ ...NAMES, name: 'moods' }, []))).to.equal('not-ours');
    expect(problem('{"format":"steadyground/names","version":2,"records":[]}')).to.equal('newer');
    expect(problem('{"format":"steadyground/names","version":1}')).to.equal('damaged');
    expect(problem('{"format":"steadyground/names","version":"2","records":[]}')).to.equal('damaged');
    expect(
      problem('{"format":"steadyground/names","version":{"toString":1,"valueOf":1},"records":[]}'),
    ).to.equal('damaged');
    expect(problem(writeExport(NAMES, [{ name: 'a' }, { name: 1 }]))).to.equal('damaged');
    expect(problem(writeExport(NAMES, ['a']))).to.equal('damaged');
    expect(problem(' '.repeat(16_777_217))).to.equal('too-large');
  });

  it('reads a file of 16 MiB, which is the most that is written, and none of a byte more', () => {
    const file = writeExport(NAMES, [{ name: 'a' }]).padEnd(16 * 1024 * 1024);
    expect(fits(file)).to.equal(true);
    expect(problem(file)).to.equal('none');
    expect(fits(`${file} `)).to.equal(false);
    expect(problem(`${file} `)).to.equal('too-large');
    expect(fits(`é${file.slice(1)}`), 'bytes, not characters').to.equal(false);
  });

  it('hands on only objects, whatever their reader would take', () => {
    for (const record of [null, 'a', '', 1, 0, true, false]) {
      let read = 0;
      const any = (one: object): object => {
        read++;
        return one;
      };
      expect(() => readExport(writeExport(NAMES, [record]), NAMES, any), String(record))
        .to.throw(ImportError)
        .with.property('message', 'damaged');
      expect(read, String(record)).to.equal(0);
    }
  });

  it('reads own properties only, and pollutes nothing', () => {
    expect(problem('{"__proto__":{"format":"steadyground/names","version":1,"records":[]}}')).to.equal(
      'not-ours',
    );
    const hostile =
      '{"format":"steadyground/names","version":1,"records":[{"name":"a","__proto__":{"evil":1}}]}';
    expect(readExport(hostile, NAMES, name)).to.deep.equal([{ name: 'a' }]);
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

describe('writeExport', () => {
  const patched: [object, string][] = [
    [Array.prototype, 'toJSON'],
    [Object.prototype, 'toJSON'],
    [String.prototype, 'toJSON'],
    [Number.prototype, 'toJSON'],
  ];
  const { stringify, parse } = JSON;
  afterEach(() => {
    for (const [prototype, name] of patched) Reflect.deleteProperty(prototype, name);
    delete (Object.prototype as { inherited?: string }).inherited;
    Object.assign(JSON, { stringify, parse });
  });

  it('writes the same whatever the page has added to what every list, text and object inherits', () => {
    const records = [
      { name: 'a "b" \\ \n\u2028\ud800', list: ['x', 1, null, [true]], left: undefined, n: -0.5 },
    ];
    const before = writeExport(NAMES, records);
    expect(JSON.parse(before)).to.deep.equal({
      format: 'steadyground/names',
      version: 1,
      records: [{ name: 'a "b" \\ \n\u2028\ud800', list: ['x', 1, null, [true]], n: -0.5 }],
    });
    // As Prototype.js 1.6 has it: Array.prototype.toJSON gives text, which JSON.stringify then puts in quotes.
    const seen: unknown[] = [];
    function toJSON(this: unknown): string {
      seen.push(this);
      return `[${String(this)}]`;
    }
    for (const [prototype, name] of patched) Object.assign(prototype, { [name]: toJSON });
    (Object.prototype as { inherited?: string }).inherited = 'enumerable';
    Object.assign(JSON, { stringify: () => 'gone', parse: () => 'gone' });
    const after = writeExport(NAMES, records);
    const read = readExport(after, NAMES, (record) => record);
    Object.assign(JSON, { stringify, parse });
    expect(stringify(['x']), 'the page does change what JSON.stringify writes').not.to.equal('["x"]');
    const [had] = [seen.length];
    expect(had).to.be.greaterThan(0);
    seen.length = 0;
    writeExport(NAMES, records);
    expect(seen, 'nothing that a person wrote was handed to the page').to.deep.equal([]);
    for (const [prototype, name] of patched) Reflect.deleteProperty(prototype, name);
    delete (Object.prototype as { inherited?: string }).inherited;
    expect(after).to.equal(before);
    expect(read).to.have.length(1);
  });
});

/** Begins a formula somewhere: the signs, and their wide and small forms. */
const SIGNS = Array.from('=+-@＝＋－＠﹦﹢﹣﹫');
/** What a spreadsheet may drop in front of one, or nobody sees. */
const BLANKS = Array.from(
  ' \u00a0\u3000\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff"',
);
/** What some program may take for the end of a cell. */
const ENDS = Array.from(';,\t\n\r\0\v\f\u0085\u2028\u2029');

describe('toCsv', () => {
  it('keeps commas, quotes and lines inside a cell', () => {
    expect(toCsv([['a,b', 'c"d', 'e\nf', 1, null]], 'en')).to.equal('"a,b","c""d","e\nf",1,\r\n');
  });

  it('disarms what a spreadsheet would run, and leaves numbers and the rest alone', () => {
    for (const sign of SIGNS) {
      for (const before of ['', ...BLANKS, '  \u200b "']) {
        for (const end of ['', ...ENDS]) {
          const text = `${end && 'a'}${end}${before}${sign}1+1`;
          const [[cell]] = readCsv(toCsv([[text]], 'en'), ',') as [[string]];
          expect(cell, JSON.stringify(text)).to.equal(`${end && 'a'}${end}'${before}${sign}1+1`);
        }
      }
    }
    expect(toCsv([['\t1', '\r1', '\n1']], 'en')).to.equal(`"'\t1","'\r1","'\n1"\r\n`);
    expect(toCsv([[-1, 'plain - text', 'a=b', "it's"]], 'en')).to.equal("-1,plain - text,a=b,it's\r\n");
  });

  it('has what is between cells in the spreadsheets of each language', () => {
    const row = [['a', 'b', 1]];
    for (const locale of ['en', 'en-GB', 'en-ar', 'es-MX', 'es-US', 'zh']) {
      expect(toCsv(row, locale), locale).to.equal('a,b,1\r\n');
    }
    for (const locale of [
      'es',
      'es-ES',
      'es-CO',
      'es-AR',
      'de',
      'pt-BR',
      'fr',
      'ar',
      'ar-EG',
      'ar-AE',
      'AR-AE',
    ]) {
      expect(toCsv(row, locale), locale).to.equal('a;b;1\r\n');
    }
  });

  const odd = fc.string({
    unit: fc.constantFrom(...SIGNS, ...BLANKS, ...ENDS, 'a', '1', 'ز', '😀'),
    maxLength: 12,
  });
  const table = fc.array(fc.array(fc.oneof(odd, fc.string()), { minLength: 2, maxLength: 3 }), {
    minLength: 1,
  });
  const bare = (text: string): string => text.replaceAll("'", '');

  it('can be read back: as many cells and rows as went in, each as it was but for what disarms it', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('en', 'es', 'ar'), (rows, locale) => {
        const read = readCsv(toCsv(rows, locale), locale === 'en' ? ',' : ';');
        expect(read.map((row) => row.map(bare))).to.deep.equal(rows.map((row) => row.map(bare)));
      }),
      { numRuns: 500 },
    );
  });

  it('runs nothing, also in a program that expects another separator', () => {
    const isArmed = (cell: string): boolean =>
      SIGNS.includes(Array.from(cell).find((sign) => !BLANKS.includes(sign)) ?? '');
    let armed = 0;
    fc.assert(
      fc.property(table, fc.constantFrom('en', 'es'), (rows, locale) => {
        armed += Number(rows.flat().some(isArmed));
        const text = toCsv(rows, locale);
        for (const separator of [',', ';', '\t']) {
          for (const cell of readCsv(text, separator).flat()) {
            expect(isArmed(cell), `${JSON.stringify(text)} read with ${separator}`).to.equal(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(armed, 'many of them would have').to.be.above(100);
  });

  it('takes four times as long for four times the text, whatever it is made of', () => {
    const rate = (text: string): number => {
      const took = (length: number): number => {
        const cells = [[text.repeat(length)]];
        // Other processes only ever add to what it takes: the least of many runs is its own.
        const runs = Array.from({ length: 20 }, () => {
          const start = performance.now();
          toCsv(cells, 'en');
          return performance.now() - start;
        });
        return Math.min(...runs) + 1; // ms, below which clocks are coarse
      };
      return took(20_000) / took(5000);
    };
    for (const text of ['\n', ' ', ';', '\n ', ';"', '\u200b', '\r\n\t', '"', "'", ',\u00a0']) {
      expect(rate(text), JSON.stringify(text)).to.be.below(9);
    }
  });
});

/**
 * A reader of RFC 4180, written from the standard and not from the writer; and as forgiving as spreadsheets are: a quote
 * counts where a cell begins, what follows its end belongs to the cell, and a line ends at any of the three marks.
 */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at++;
        } else break;
      }
      at++;
    }
    while (at < text.length && ![separator, '\r', '\n'].includes(text[at]!)) cell += text[at++];
    row.push(cell);
    if (text[at] === separator) at++;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
