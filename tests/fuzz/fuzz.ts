/** `npm run fuzz -- --seed 7 --inputs 20000`; of a single input, its files are printed as well. */
import { parseArgs } from 'node:util';
import { inputOf } from './inputs.ts';
import { fuzz, say } from './run.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, inputs: { type: 'string', default: '20000' } },
});
const [seed, inputs] = [Number(values.seed), Number(values.inputs)];
if (inputs === 1) console.log(JSON.stringify(inputOf(seed), undefined, 2));
const failures = await fuzz(seed, inputs);
for (const failure of failures) console.log(say(failure));
console.log(`${failures.length} of ${inputs} inputs from seed ${seed} on found something.`);
if (failures.length > 0) process.exitCode = 1;
