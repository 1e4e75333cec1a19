import type { Hit, Service } from '../core/index.ts';
import type { Query } from '../retrievers/index.ts';
import { demand, demandSame, quote, type Clause } from './clause.ts';
import { hitsOf, serviceOver, type ServiceSubject } from './service-subject.ts';
import { reversedCorpus, smallCorpus } from './small-world.ts';

/** Queries that find much, little, twins and nothing. */
export const queries: readonly Query[] = [
  'Wick Harbour',
  'Who founded Wick Harbour?',
  'Lantern Night boats at the quay',
  'Oda Fenn born',
  'a village of forty houses',
  'zzyzx',
].map((text) => ({ text, k: 3 }));

/** A list of hits on its own. */
export const hitClauses: readonly Clause<ServiceSubject>[] = [
  clauseOfHits('service/at-most-k', 'A query MUST get at most k hits.', (hits, { text, k }) =>
    demand(hits.length <= k, `${quote(text)} got ${hits.length} hits, ${k} were wanted`),
  ),
  clauseOfHits(
    'service/ranks-count',
    'Ranks MUST run from 1 without gaps, in the order of the list.',
    (hits, { text }) =>
      demandSame(
        hits.map((_, at) => at + 1),
        hits.map((hit) => hit.rank),
        `the ranks of ${quote(text)}`,
      ),
  ),
  clauseOfHits('service/scores-fall', 'Scores MUST be finite and MUST NOT rise with the rank.', (hits, { text }) => {
    const scores = hits.map((hit) => hit.score);
    const fall = scores.every((score, at) => Number.isFinite(score) && score <= (scores[at - 1] ?? score));
    demand(fall, `the scores of ${quote(text)} are ${scores.join(', ')}`);
  }),
  clauseOfHits('service/ids-unique', 'A passage MUST NOT stand twice in one list.', (hits, { text }) => {
    const ids = hits.map((hit) => hit.id);
    demand(new Set(ids).size === ids.length, `${quote(text)} found ${ids.join(', ')}`);
  }),
  clauseOfHits(
    'service/hits-are-passages',
    'Every hit MUST be a passage of the corpus, unless the service says that it writes: nothing else, an error least of all, may look like one.',
    (hits, _query, { writes = false }) => {
      const stranger = writes ? undefined : hits.find((hit) => !isPassage(hit));
      demand(
        stranger === undefined,
        `the hit ${quote(stranger?.id ?? '')} is no passage: ${quote(stranger?.text ?? '')}`,
      );
    },
  ),
  clauseOfHits(
    'service/hits-are-bare',
    'A hit MUST hold only what a policy may see; what is true of it travels beside the reply.',
    (hits) => {
      const fields = hits.flatMap((hit) => Object.keys(hit));
      const odd = fields.find((field) => !shownFields.includes(field));
      demand(odd === undefined, `a hit has the field "${odd}"`);
    },
  ),
  {
    id: 'service/ties-by-id',
    says: 'Hits of equal score MUST stand in the code-unit order of their ids, whatever the order of the corpus.',
    async check(subject) {
      const all = queries.map((query) => ({ ...query, k: 10 }));
      const hits = await hitsOf(await serviceOver(subject), all);
      for (const list of hits) demandTiesInOrder(list);
      demandSame(
        hits,
        await hitsOf(await serviceOver(subject, reversedCorpus), all),
        'hits over the corpus in reversed order',
      );
    },
  },
];

function isPassage({ id }: Hit): boolean {
  return smallCorpus.passages.some((passage) => passage.id === id);
}

const shownFields: readonly string[] = ['id', 'title', 'text', 'source', 'score', 'rank'];

/** A clause that looks at each list alone, for several k. */
function clauseOfHits(
  id: string,
  says: string,
  look: (hits: readonly Hit[], query: Query, service: Service) => void,
): Clause<ServiceSubject> {
  return {
    id,
    says,
    async check(subject) {
      const service = await serviceOver(subject);
      const asked = [1, 3, 20].flatMap((k) => queries.map(({ text }) => ({ text, k })));
      const hits = await hitsOf(service, asked);
      for (const [at, query] of asked.entries()) look(hits[at] ?? [], query, service);
    },
  };
}

function demandTiesInOrder(hits: readonly Hit[]): void {
  for (const [at, hit] of hits.entries()) {
    const before = hits[at - 1];
    const wrong = before !== undefined && before.score === hit.score && before.id > hit.id;
    demand(!wrong, `${before?.id} stands before ${hit.id} at the score ${hit.score}`);
  }
}
