// Search steps a second at several corpus sizes, as a share of 1 / (bare search + bare step) measured in the same run.
// Run: npm run build && node bench/search.mjs CORPUS.jsonl [size ...]     (wikimix: 1000 10000 54157)
import { corpora, makeEnv, retrievers } from 'foragym';

const [file = 'corpus.jsonl', ...given] = process.argv.slice(2);
const queries = 1000;
const k = 3;
const { corpus: whole } = await corpora.loadCorpus(file);
const sizes = given.length > 0 ? given.map(Number) : [1000, 10_000, whole.passages.length];

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Queries of 3 to 8 words out of passages spread over the corpus: drawn the same way at every size.
 * @param {import('foragym').Corpus} corpus */
function queriesOf({ passages }) {
  return Array.from({ length: queries }, (_, n) => {
    const { text } = passages[Math.floor((n * passages.length) / queries)] ?? { text: '' };
    const words = text.split(/\s+/).filter((word) => word.length > 3);
    return (
      words
        .slice(n % 5, (n % 5) + 3 + (n % 6))
        .join(' ')
        .replace(/[<>]/g, '') || `query ${n}`
    );
  });
}

/** Microseconds an operation: median of five passes over all queries, after one that is not counted.
 * @param {readonly string[]} texts @param {(text: string) => unknown} work */
async function perQuery(texts, work) {
  const passes = [];
  for (let pass = 0; pass < 6; pass += 1) {
    const start = process.hrtime.bigint();
    for (const text of texts) await work(text);
    passes.push(Number(process.hrtime.bigint() - start) / 1000 / texts.length);
  }
  return median(passes.slice(1));
}

for (const size of sizes) {
  const corpus = { ...whole, name: `first ${size}`, passages: whole.passages.slice(0, size) };
  const texts = queriesOf(corpus);
  const retriever = retrievers.bm25(corpus);
  const found = new Map(texts.map((text) => [text, retriever.search([{ text, k }])[0]]));
  const tasks = {
    name: 'bench',
    fingerprint: '',
    examples: [{ task: { id: 't', question: 'What?' }, gold: { answers: ['it'] } }],
  };
  /** @type {import('foragym').Retriever} */
  const known = { name: 'known', search: (batch) => batch.map(({ text }) => found.get(text) ?? []) };
  /** @param {import('foragym').Retriever} searching */
  const stepper = async (searching) => {
    const env = await makeEnv('foragym/search-qa-v1', {
      corpus,
      tasks,
      retriever: searching,
      k,
      turns: 9999,
      characters: 1e9,
    });
    await env.reset({ seed: 1, taskId: 't' });
    let left = 8;
    return async (/** @type {string} */ text) => {
      if (left-- === 0) {
        left = 7;
        await env.reset({ seed: 1, taskId: 't' });
      }
      const { observation } = await env.step(`<search> ${text} </search>`);
      return observation.text.charCodeAt(observation.text.length >> 1);
    };
  };
  const bareSearch = await perQuery(texts, (text) => retriever.search([{ text, k }])[0]);
  const bareStep = await perQuery(texts, await stepper(known));
  const both = await perQuery(texts, await stepper(retriever));
  const share = (bareSearch + bareStep) / both;
  console.log(
    `${String(size).padStart(6)} passages: search ${bareSearch.toFixed(1)} us, step ${bareStep.toFixed(1)} us, search step ${both.toFixed(1)} us = ${Math.round(1e6 / both)}/s, share ${share.toFixed(2)} (aim .8)`,
  );
}
