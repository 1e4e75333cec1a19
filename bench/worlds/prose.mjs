// How varied the text of a corpus is: distinct four-grams over 100,000 tokens, skeletons that occur again in 5,000 sentences.
// Of files, or of a generated world in every theme.
// Run: npm run build && node bench/worlds/prose.mjs [CORPUS.jsonl ...] [--size=10000] [--seed=1] [--json]
//      (wikimix: .955, of words alone .971, skeletons .015 to .021)
import { corpora, experiments, Rng, worlds } from 'foragym';
import { corpusOf } from './corpus-of.mjs';
import { options, rounded } from './options.mjs';

const { files, json, number } = options({ size: 10_000, seed: 1 });
const [seed, size] = [number('seed'), number('size')];

/** @returns {AsyncGenerator<readonly [name: string, corpus: import('foragym').Corpus]>} */
async function* measured() {
  for (const file of files) yield [file, (await corpora.loadCorpus(file)).corpus];
  if (files.length > 0) return;
  for (const theme of worlds.themeNames) {
    yield [`${theme} ${size}, seed ${seed}`, corpusOf(worlds.encyclopaedia({ seed, size, theme }))];
  }
}

for await (const [name, { passages }] of measured()) {
  const report = experiments.proseReport(passages, Rng.of(seed));
  if (json) console.log(JSON.stringify({ name, seed, ...report }));
  else {
    const { commonest, words, ...figures } = report;
    console.table({ [name]: rounded({ ...figures, ...words }) });
    console.table(commonest.skeletons.slice(0, 10));
    console.table(commonest.fourGrams);
  }
}
