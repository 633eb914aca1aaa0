/** Judges inputs one after the other, in a process that can be ended. */
import { faultsOf } from './judge.ts';
import { inputOf } from './inputs.ts';

const [first = 0, last = 0] = process.argv.slice(2).map(Number);
for (let seed = first; seed <= last; seed += 1) {
  process.send?.({ seed });
  const faults = await faultsOf(inputOf(seed));
  if (faults.length > 0) process.send?.({ seed, faults });
}
process.disconnect();
