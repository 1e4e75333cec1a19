// What can be answered when the passages that an answer needs are gone: the share that `hop` and a reader that greps get
// right, against the best of the question-only guessers of that shape: more than a point above it, beyond the interval?
// Run: npm run build && node bench/worlds/removal.mjs [--size=10000] [--seed=1] [--questions=600] [--json]
import { experiments, policies, retrievers, Rng, worlds } from 'foragym';
import { asked } from './asked.mjs';
import { corpusOf } from './corpus-of.mjs';
import { grepReader } from './grep.mjs';
import { options } from './options.mjs';
import { played, shareText } from './played.mjs';

const { json, number } = options({ size: 10_000, seed: 1, questions: 600 });
const [seed, size] = [number('seed'), number('size')];
const world = worlds.encyclopaedia({ seed, size });
const corpus = corpusOf(world);
const fitted = worlds.encyclopaedia({ seed: seed + 1, size });
const whole = retrievers.bm25(corpus);
const policy = policies.hop({ searches: 4 });
const grep = grepReader([...world.facts()]);

/** The retriever over the corpus without these passages. @param {ReadonlySet<string>} gone
 * @returns {import('foragym').Retriever} */
const without = (gone) => ({
  name: 'without-gold',
  search: (batch) =>
    batch.map(({ text, k }) => {
      const [found] = whole.search([{ text, k: k + gone.size }]);
      const hits = /** @type {readonly import('foragym').Hit[]} */ (found);
      return hits
        .filter(({ id }) => !gone.has(id))
        .slice(0, k)
        .map((hit, at) => ({ ...hit, rank: at + 1 }));
    }),
});

/** @param {import('foragym').Example} example @param {import('foragym').Retriever} retriever */
async function hops(example, retriever) {
  const [result] = await played({ corpus, examples: [example], policy, params: { retriever } });
  return result?.isRight === true;
}

/** @param {import('foragym').Example} example @param {import('foragym').Retriever} retriever @param {number} k */
function greps({ task, gold }, retriever, k) {
  const [hits] = retriever.search([{ text: task.question, k }]);
  const found = grep(
    gold.facts?.at(-1)?.relation ?? '',
    task.question,
    /** @type {readonly import('foragym').Hit[]} */ (hits),
  );
  return found !== null && [...gold.answers, ...(gold.aliases ?? []).flat()].includes(found);
}

const rows = [];
for (const { name: shape } of worlds.shapes) {
  const examples = asked(world, shape, number('questions'));
  const { shapes: reports } = await experiments.worldReport({
    corpus: { ...corpus, passages: corpus.passages.slice(0, 1) },
    examples,
    fitted: asked(fitted, shape, number('questions')),
    rng: Rng.of(1),
  });
  const guesser = Math.max(...Object.values(reports[0]?.guessers ?? {}).map((one) => one?.share ?? 0));
  const right = { hop: 0, 'hop, gold gone': 0, 'grep@20': 0, 'grep@5, gold gone': 0, 'grep@20, gold gone': 0 };
  for (const example of examples) {
    const bare = without(new Set(example.gold.passageIds ?? []));
    right.hop += Number(await hops(example, whole));
    right['hop, gold gone'] += Number(await hops(example, bare));
    right['grep@20'] += Number(greps(example, whole, 20));
    right['grep@5, gold gone'] += Number(greps(example, bare, 5));
    right['grep@20, gold gone'] += Number(greps(example, bare, 20));
  }
  const left = Math.max(right['hop, gold gone'], right['grep@5, gold gone'], right['grep@20, gold gone']);
  const [low = 0] = experiments.statistics.proportion(left, examples.length)?.interval ?? [];
  rows.push({
    shape,
    n: examples.length,
    'best guesser': guesser.toFixed(3),
    ...Object.fromEntries(Object.entries(right).map(([name, some]) => [name, shareText(some, examples.length)])),
    verdict: low <= guesser + 0.01 ? 'at most guesser + .01' : 'ABOVE guesser + .01',
  });
}
if (json) console.log(JSON.stringify(rows));
else console.table(rows);
