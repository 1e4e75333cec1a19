import { isFailure, isPromise, type Answer, type Hit } from '../core/index.ts';
import type { Retriever } from '../retrievers/index.ts';
import { CANARY } from './canary.ts';
import { demand, demandSame, demandSettled, quote, type Clause } from './clause.ts';
import { hostileTexts } from './hostile-texts.ts';
import { hitClauses, queries } from './service-hit-clauses.ts';
import { answersOf, hitsOf, requestOf, serviceOver, type ServiceSubject } from './service-subject.ts';
import { smallCorpus } from './small-world.ts';

/** How lists of hits hang together, and what happens when there are none. */
const answerClauses: readonly Clause<ServiceSubject>[] = [
  {
    id: 'service/k-prefix',
    says: 'The first k of k + 1 hits MUST be the k hits.',
    async check(subject) {
      const found = async (k: number): Promise<readonly (readonly Hit[])[]> =>
        hitsOf(
          await serviceOver(subject),
          queries.map(({ text }) => ({ text, k })),
        );
      for (const k of [1, 2, 4]) {
        const [less, more] = [await found(k), await found(k + 1)];
        demandSame(
          less,
          more.map((hits) => hits.slice(0, k)),
          `the first ${k} of ${k} and of ${k + 1}`,
        );
      }
    },
  },
  {
    id: 'service/blank-finds-nothing',
    says: 'A blank query MUST find nothing; it is no failure.',
    async check(subject) {
      const blank = ['', ' ', '\n\t '].map((text) => ({ text, k: 3 }));
      for (const hits of await hitsOf(await serviceOver(subject), blank)) {
        demand(hits.length === 0, `a blank query found ${hits.map((hit) => hit.id).join(', ')}`);
      }
    },
  },
  {
    id: 'service/equal-queries-equal-hits',
    says: 'Equal queries MUST get equal hits, whenever they are asked.',
    async check(subject) {
      const service = await serviceOver(subject);
      demandSame(await hitsOf(service, queries), await hitsOf(service, queries), 'the same queries asked twice');
    },
  },
  {
    id: 'service/batch-is-no-matter',
    says: 'What else is in a batch, and in which order, MUST NOT change a list.',
    async check(subject) {
      const together = await hitsOf(await serviceOver(subject), queries);
      const reversed = await hitsOf(await serviceOver(subject), queries.toReversed());
      demandSame(together, reversed.toReversed(), 'a batch in reversed order');
      for (const [at, query] of queries.entries()) {
        demandSame(
          [together[at]],
          await hitsOf(await serviceOver(subject), [query]),
          `${quote(query.text)} asked alone`,
        );
      }
    },
  },
  {
    id: 'service/one-answer-each',
    says: 'A batch MUST get one answer a request.',
    async check(subject) {
      const service = await serviceOver(subject);
      for (const batch of [[], queries.slice(0, 1), queries]) {
        const { length } = await answersOf(service, batch);
        demand(length === batch.length, `${batch.length} requests got ${length} answers`);
      }
    },
  },
  {
    id: 'service/failures-are-typed',
    says: 'A world that fails MUST be told as a failure with a code: never an exception, never an empty list.',
    async check(subject) {
      const service = await subject.make({ corpus: smallCorpus, inner: fallen });
      const own = await answersOf(await serviceOver(subject), queries);
      for (const [at, answer] of (
        await demandSettled(() => answersOf(service, queries), 'a batch in a fallen world')
      ).entries()) {
        const typed = !isFailure(answer) || codes.includes(answer.failure.code);
        demand(typed, `a failure without a known code: ${quote(JSON.stringify(answer))}`);
        const vanished = !isFailure(answer) && sizeOf(answer) < sizeOf(own[at]);
        demand(!vanished, 'a wrapper whose inside failed replied with fewer hits instead of the failure');
      }
    },
  },
  {
    id: 'service/any-query',
    says: 'Any text MUST be a legal query: it finds something or nothing, and never makes the world fail.',
    async check(subject) {
      const service = await serviceOver(subject);
      for (const text of hostileTexts) {
        const [answer] = await demandSettled(() => answersOf(service, [{ text, k: 3 }]), `the query ${quote(text)}`);
        demand(answer !== undefined && !isFailure(answer), `the query ${quote(text)} made a world in good health fail`);
      }
    },
  },
  {
    id: 'service/later-has-a-deadline',
    says: 'A service that answers later MUST say after how many milliseconds it counts as failed.',
    async check(subject) {
      const service = await serviceOver(subject);
      const [answer] = service.run(queries.slice(0, 1).map(requestOf), new AbortController().signal);
      const bounded = service.timeoutMs !== undefined && service.timeoutMs > 0;
      demand(answer === undefined || !isPromise(answer) || bounded, 'it answers with a promise and has no timeoutMs');
      await answer;
    },
  },
  {
    id: 'service/no-gold-in-value',
    says: 'The value of a reply MUST NOT hold anything of the gold.',
    async check(subject) {
      for (const answer of await answersOf(await serviceOver(subject), queries)) {
        const shown = isFailure(answer) ? answer.failure.message : JSON.stringify(answer.value);
        demand(!shown.includes(CANARY), `the gold of the task stands in ${quote(shown)}`);
      }
    },
  },
  {
    id: 'service/labels-of-hits',
    says: 'Truth MUST speak of hits of its own reply only.',
    async check(subject) {
      for (const answer of await answersOf(await serviceOver(subject), queries)) {
        if (isFailure(answer)) continue;
        const ids = JSON.stringify(answer.value);
        const stranger = Object.keys(answer.truth?.labels ?? {}).find((id) => !ids.includes(JSON.stringify(id)));
        demand(stranger === undefined, `there is a label for ${quote(stranger ?? '')}, which is no hit of the reply`);
      }
    },
  },
];

/** What every retriever keeps, as the service that the machine sees. */
export const serviceClauses: readonly Clause<ServiceSubject>[] = [...hitClauses, ...answerClauses];

/** A retriever whose world has gone. */
const fallen: Retriever = {
  name: 'fallen',
  search: (batch) => batch.map(() => ({ failure: { code: 'unavailable', message: 'nobody answers' } })),
};

/** The codes of `Failure`. */
const codes: readonly string[] = ['timeout', 'unavailable', 'unparsable', 'refused', 'aborted'];

function sizeOf(answer: Answer | undefined): number {
  return answer !== undefined && !isFailure(answer) && Array.isArray(answer.value) ? answer.value.length : 0;
}
