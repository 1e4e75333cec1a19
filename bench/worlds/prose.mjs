// How varied the text of a corpus is: distinct four-grams over 100,000 tokens, skeletons that occur again in 5,000 sentences.
// Run: npm run build && node bench/worlds/prose.mjs CORPUS.jsonl [--seed=1] [--json]     (wikimix: .953, .971, .01 to .03)
import { corpora, experiments, Rng } from 'foragym';
import { options, rounded } from './options.mjs';

const { files, json, number } = options({ seed: 1 });
const seed = number('seed');
for (const file of files) {
  const { corpus } = await corpora.loadCorpus(file);
  const report = experiments.proseReport(corpus.passages, Rng.of(seed));
  if (json) console.log(JSON.stringify({ file, seed, ...report }));
  else {
    const { commonest, words, ...figures } = report;
    console.table({ [file]: rounded({ ...figures, ...words }) });
    console.table(commonest.skeletons);
    console.table(commonest.fourGrams);
  }
}
