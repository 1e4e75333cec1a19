import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCorpus, loadTasks, where, type LoadedTasks } from '../../src/corpora/index.ts';
import type { Corpus, Example } from '../../src/core/index.ts';
import { bm25 } from '../../src/retrievers/index.ts';
import { hitsIn, settled } from '../unit/retrievers/passages.ts';
import { describeReal } from './data.ts';

describeReal('bm25', (data) => {
  const load = async (folder: string): Promise<{ corpus: Corpus } & LoadedTasks> => {
    const { corpus } = await loadCorpus(join(data, folder, 'corpus.jsonl'));
    const files = { corpus, qrels: join(data, folder, 'qrels.tsv') };
    return { corpus, ...(await loadTasks(join(data, folder, 'tasks.jsonl'), files)) };
  };

  it('ranks scifact as the reference does: nDCG@10 .6949, recall@100 .9264, each within .001', async () => {
    const { corpus, tasks } = await load('scifact');
    const ids = await idsFound(corpus, tasks.examples, 100);
    expect(ids).toHaveLength(809);
    const gains = tasks.examples.map((example, at) => ndcg(ids[at] ?? [], goldOf(example), 10));
    const recalls = tasks.examples.map((example, at) => recall(ids[at] ?? [], goldOf(example)));
    expect(Math.abs(mean(gains) - 0.6949)).toBeLessThan(0.001);
    expect(Math.abs(mean(recalls) - 0.9264)).toBeLessThan(0.001);
  });

  it('gathers all gold in the top 5 of one question for 49 % of HotpotQA and 9.5 % of MuSiQue, within a point', async () => {
    const { corpus, tasks } = await load('wikimix');
    const share = async (source: string, count: number): Promise<number> => {
      const { examples } = where(tasks, 'src', [source]);
      expect(examples).toHaveLength(count);
      const ids = await idsFound(corpus, examples, 5);
      return mean(examples.map((example, at) => (recall(ids[at] ?? [], goldOf(example)) === 1 ? 1 : 0)));
    };
    expect(Math.abs((await share('hotpot-dev200', 179)) - 0.49)).toBeLessThan(0.01);
    expect(Math.abs((await share('musique-dev200', 178)) - 0.095)).toBeLessThan(0.01);
  });
});

/** For each question as it stands, the ids of its best k passages. */
async function idsFound(corpus: Corpus, examples: readonly Example[], k: number): Promise<readonly string[][]> {
  const retriever = bm25(corpus, { k1: 0.9, b: 0.4 });
  const found = await settled(retriever.search(examples.map(({ task }) => ({ text: task.question, k }))));
  return found.map((one) => hitsIn(one).map((hit) => hit.id));
}

function goldOf({ gold }: Example): ReadonlySet<string> {
  return new Set(gold.passageIds);
}

/** Binary gains, discounted by log2(rank + 1), over the best that was possible (trec_eval's ndcg_cut). */
function ndcg(ids: readonly string[], gold: ReadonlySet<string>, cut: number): number {
  const discounted = (places: readonly boolean[]): number =>
    places.slice(0, cut).reduce((sum, isGold, at) => sum + (isGold ? 1 / Math.log2(at + 2) : 0), 0);
  return discounted(ids.map((id) => gold.has(id))) / discounted([...gold].map(() => true));
}

function recall(ids: readonly string[], gold: ReadonlySet<string>): number {
  return ids.filter((id) => gold.has(id)).length / gold.size;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
