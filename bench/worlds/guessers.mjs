// What who reads only the question gets right, by shape: fitted on another seed's world, 5,000 questions a shape.
// Run: npm run build && node bench/worlds/guessers.mjs [--size=10000] [--seed=1] [--questions=5000] [--json]
import { experiments, Rng } from 'foragym';
import { made } from './made.mjs';
import { options } from './options.mjs';
import { proportionText } from './played.mjs';
import { shapes } from './shapes.mjs';

const { json, number } = options({ size: 10_000, seed: 1, questions: 5000 });
const size = number('size');
const count = number('questions');
const asked = made({ seed: number('seed'), size });
const other = made({ seed: number('seed') + 1, size });

/** Two choices, or an answer and none. */
const twinned = new Set(['comparison', 'yes-no', 'false-premise', 'unanswerable']);

const rows = [];
for (const shape of shapes) {
  const examples = asked.world.examples(shape, count);
  const fitted = other.world.examples(shape, count);
  // guessers search nothing: an empty corpus spares the index
  const corpus = { name: 'none', hash: '', passages: asked.corpus.passages.slice(0, 1) };
  const { shapes: reports } = await experiments.worldReport({ corpus, examples, fitted, rng: Rng.of(1) });
  for (const { chance, guessers } of reports) {
    const ceiling = (twinned.has(shape) ? 0.5 : shape === 'count' ? chance : 0.02) + 0.01;
    const worst = Object.values(guessers).filter((one) => one !== null && one.interval[0] > ceiling);
    rows.push({
      shape,
      n: examples.length,
      chance: chance.toFixed(4),
      ...Object.fromEntries(Object.entries(guessers).map(([name, one]) => [name, proportionText(one)])),
      verdict: worst.length > 0 ? `ABOVE ${ceiling.toFixed(3)}` : `at most ${ceiling.toFixed(3)}`,
    });
  }
}
if (json) console.log(JSON.stringify(rows));
else console.table(rows);
