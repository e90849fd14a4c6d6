// npm run bench -- [parts] [--rounds N] [--quick] [--report]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundlePages } from './lib/build.mjs';
import { machine } from './lib/machine.mjs';
import { writeReport } from './report/report.mjs';

const PARTS = ['load', 'animation', 'timing', 'memory', 'charts', 'lists', 'grows'];
const RESULTS = 'bench/results';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string', default: RESULTS },
  },
});
const unknown = positionals.find((name) => !PARTS.includes(name) && name !== 'report');
if (unknown) throw new Error(`There is no part "${unknown}". There are: ${PARTS.join(', ')}, report.`);

const parts = PARTS.filter((name) => !positionals.length || positionals.includes(name));
const options = {
  rounds: values.quick ? 1 : Number(values.rounds),
  quick: values.quick,
  only: values.only?.split(','),
};

if (parts.length) await bundlePages();
for (const name of parts) {
  console.log(`\n=== ${name}`);
  const { [name]: part } = await import(`./parts/${name}.mjs`);
  const before = await machine();
  const samples = await part(options);
  const result = {
    part: name,
    rounds: options.rounds,
    quick: options.quick,
    before,
    after: await machine(),
    samples,
  };
  writeFileSync(`${values.out}/${name}.json`, `${JSON.stringify(result, round)}\n`);
}

const results = readdirSync(values.out)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`${values.out}/${file}`, 'utf8')));
writeReport(results, values.out);
console.log(`\n${values.out}/report.md, ${values.out}/report.html`);

/** Four places are more than any clock here is good for. */
function round(key, value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
}
