// How hard the questions of a generated world are, by shape; one-shot all-gold@5 against its bands; and what following
// names earns over one search: all gold shown, and answers right.
// Run: npm run build && node bench/worlds/difficulty.mjs [--size=10000] [--seed=1] [--questions=1000] [--played=400] [--json]
import { experiments, policies, Rng, worlds } from 'foragym';
import { asked } from './asked.mjs';
import { corpusOf } from './corpus-of.mjs';
import { options } from './options.mjs';
import { played, proportionText, shareText } from './played.mjs';

/** All-gold@5 of one search, within these with the whole interval. @type {Readonly<Record<string, readonly [number, number]>>} */
const bands = { 'bridge-1': [0.9, 1], 'bridge-2': [0.3, 0.55], 'bridge-3': [0.1, 0.3], 'bridge-4': [0.03, 0.15] };

const { json, number } = options({ size: 10_000, seed: 1, questions: 1000, played: 400 });
const world = worlds.encyclopaedia({ seed: number('seed'), size: number('size') });
const corpus = corpusOf(world);
const examples = worlds.shapes.flatMap(({ name }) => asked(world, name, number('questions')));
const report = await experiments.worldReport({ corpus, examples, rng: Rng.of(1) });

/** @param {import('foragym').experiments.ShapeReport} one */
function verdict({ shape, oneShot: { allGold, lastGold } }) {
  const band = bands[shape];
  if (band === undefined || allGold === null || lastGold === null) return '';
  const [low, high] = allGold.interval;
  const isInside = low >= band[0] && high <= band[1];
  const isFar = shape === 'bridge-3' || shape === 'bridge-4';
  return `${isInside ? 'inside' : 'OUTSIDE'} ${band.join(' to ')}${isFar && lastGold.share > 0.3 ? ', LAST GOLD > .3' : ''}`;
}

const rows = report.shapes.map((one) => ({
  shape: one.shape,
  n: one.questions,
  hops: `${one.hops.mean.toFixed(2)} (${one.hops.most})`,
  recall: one.oneShot.recall?.mean.toFixed(3) ?? '-',
  'all-gold@5': proportionText(one.oneShot.allGold),
  'last gold': proportionText(one.oneShot.lastGold),
  band: verdict(one),
  chance: one.chance?.toFixed(4) ?? '-',
  'near / random': `${one.similarity.nearest?.toFixed(3)} / ${one.similarity.random?.toFixed(3)}`,
  'answer in question': one.leakage.question?.share.toFixed(3),
  'in distractors': one.leakage.distractors?.share.toFixed(3),
}));
if (json) console.log(JSON.stringify(report));
else console.table(rows);

const texts = new Map(corpus.passages.map(({ id, text }) => [id, text]));

/** Whether a later gold passage names what the question names, so that one search may find it.
 * @param {import('foragym').Example} example */
function isTied({ gold }) {
  const [first, ...rest] = gold.facts ?? [];
  const later = rest.flatMap(({ passageIds }) => passageIds.map((id) => texts.get(id) ?? ''));
  return later.some((text) => text.includes(first?.subject ?? '\n'));
}

const games = {
  'first-query@5': { policy: policies.firstQuery(), params: { k: 5 } },
  'first-query@20': { policy: policies.firstQuery(), params: { k: 20 } },
  'hop, 4 x 5': { policy: policies.hop({ searches: 4 }), params: { k: 5 } },
  oracle: { policy: policies.oracle({ searches: 12 }), params: { k: 5, turns: 16 } },
};
const perShape = number('played');
const table = [];
for (const shape of perShape > 0 ? ['bridge-2', 'bridge-3', 'bridge-4'] : []) {
  const examples = asked(world, shape, perShape);
  const untied = new Set(examples.filter((example) => !isTied(example)).map(({ task }) => task.id));
  for (const [name, { policy, params }] of Object.entries(games)) {
    const results = await played({ corpus, examples, policy, params });
    const apart = results.filter(({ task }) => untied.has(task));
    table.push({
      shape,
      policy: name,
      'all gold': shareText(results.filter(({ recall }) => recall === 1).length, results.length),
      right: shareText(results.filter(({ isRight }) => isRight).length, results.length),
      untied: apart.length,
      'all gold, untied': shareText(apart.filter(({ recall }) => recall === 1).length, apart.length),
      'right, untied': shareText(apart.filter(({ isRight }) => isRight).length, apart.length),
    });
  }
}

// what perfect reading earns: below 1 something cannot be found, or cannot be answered as it is asked
const ceilings = [];
for (const { name } of worlds.shapes) {
  const examples = asked(world, name, Math.min(200, perShape));
  if (examples.length === 0 || name === 'report') continue;
  const policy = policies.oracle({ searches: 12 });
  const results = await played({ corpus, examples, policy, params: { turns: 16 } });
  const right = results.filter(({ isRight }) => isRight).length;
  ceilings.push({ shape: name, 'oracle right': shareText(right, results.length), n: results.length });
}
if (json) console.log(JSON.stringify(ceilings));
else if (ceilings.length > 0) console.table(ceilings);

if (json) console.log(JSON.stringify(table));
else if (table.length > 0) console.table(table);
