// What noise costs the scripted policies: answers right and evidence still supported, by share of noise, on questions of one
// and two hops over a generated world. The same tasks and the same draws for both policies.
// Run: npm run build && node bench/worlds/noise.mjs [--size=10000] [--seed=1] [--questions=400] [--json]
import { policies, worlds } from 'foragym';
import { asked } from './asked.mjs';
import { corpusOf } from './corpus-of.mjs';
import { options } from './options.mjs';
import { played, shareText } from './played.mjs';

const { json, number } = options({ size: 10_000, seed: 1, questions: 400 });
const world = worlds.encyclopaedia({ seed: number('seed'), size: number('size') });
const corpus = corpusOf(world);
const players = { 'first-query': policies.firstQuery(), hop: policies.hop({ searches: 4 }) };

const rows = [];
for (const shape of ['bridge-1', 'bridge-2']) {
  const examples = asked(world, shape, number('questions'));
  for (const noise of [0, 0.25, 0.5, 0.75]) {
    for (const [name, policy] of Object.entries(players)) {
      const params = { retriever: { use: 'degraded', noise, inner: 'bm25' } };
      const results = await played({ corpus, examples, policy, params });
      rows.push({
        shape,
        noise,
        policy: name,
        n: results.length,
        right: shareText(results.filter(({ isRight }) => isRight).length, results.length),
        'all gold still supported': shareText(results.filter(({ recall }) => recall === 1).length, results.length),
      });
    }
  }
}
if (json) console.log(JSON.stringify(rows));
else console.table(rows);
