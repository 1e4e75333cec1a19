// What who reads only the question gets right, by shape: fitted on another seed's world, 5,000 questions a shape.
// Run: npm run build && node bench/worlds/guessers.mjs [--size=50000] [--seed=1] [--questions=5000] [--json]
import { experiments, Rng, worlds } from 'foragym';
import { asked } from './asked.mjs';
import { options } from './options.mjs';
import { proportionText } from './played.mjs';

const { json, number } = options({ size: 50_000, seed: 1, questions: 5000 });
const size = number('size');
const count = number('questions');
const world = worlds.encyclopaedia({ seed: number('seed'), size });
const other = worlds.encyclopaedia({ seed: number('seed') + 1, size });
// guessers search nothing: one passage spares the index
const corpus = { name: 'none', hash: '', passages: [{ id: 'none', text: 'none' }] };

const rows = [];
for (const { name: shape, chance: ceiling } of worlds.shapes) {
  const examples = asked(world, shape, count);
  const fitted = asked(other, shape, count);
  const { shapes: reports } = await experiments.worldReport({ corpus, examples, fitted, rng: Rng.of(1) });
  for (const { chance, guessers } of reports) {
    const worst = Object.values(guessers).filter((one) => one !== null && one.interval[0] > ceiling + 0.01);
    rows.push({
      shape,
      n: examples.length,
      chance: chance?.toFixed(4) ?? '-',
      ...Object.fromEntries(Object.entries(guessers).map(([name, one]) => [name, proportionText(one)])),
      verdict: `${worst.length > 0 ? 'ABOVE' : 'at most'} ${ceiling.toFixed(3)} + .01`,
    });
  }
}
if (json) console.log(JSON.stringify(rows));
else console.table(rows);
