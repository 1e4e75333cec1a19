import { Rng, type Corpus, type Gold, type Passage, type Request } from '../core/index.ts';
import type { Scene, Slot } from '../perturbations/index.ts';
import { analysedTerms } from '../text/index.ts';
import { once } from './once.ts';
import { byId } from './scored-passage.ts';
import { queryOf } from './search-service.ts';

/** A list on which noise may fall, and what may be known of it. */
export interface CleanReply {
  readonly slots: readonly Slot[];
  /** Hits that were wanted. */
  readonly k: number;
  /** Keyed by the world's seed and the query's terms: neither the turn nor the order or spelling of words moves it. */
  readonly rng: Rng;
  /** What operators may know; their own draws come from this stream. */
  readonly scene: (rng: Rng) => Scene;
}

/** Makes clean replies over a corpus. Its passages are put in order when one is drawn first. */
export function cleanReplies(corpus: Corpus): (slots: readonly Slot[], request: Request) => CleanReply {
  const passages = once(() => byId(corpus.passages));
  const passageOf = once(() => new Map(corpus.passages.map((passage) => [passage.id, passage])));
  return (slots, request) => {
    const { gold, seed } = request;
    const { text: query, k } = queryOf(request);
    const answers = (gold?.answers ?? []).map((answer, at) => [answer, ...(gold?.aliases?.[at] ?? [])]);
    const goldIds = goldIdsOf(gold);
    const { knowledge } = corpus;
    const draw = (rng: Rng): Passage => drawn(passages(), goldIds, rng);
    const stranger = (passageId: string, rng: Rng): Passage | undefined => {
      if (knowledge === undefined) return draw(rng);
      const id = knowledge.alike(passageId, rng);
      // the sentences of a gold passage would be useful wherever they were put
      return id === undefined || goldIds.has(id) ? undefined : passageOf().get(id);
    };
    const known = { query, slots, answers, facts: gold?.facts ?? [], knowledge, draw, stranger };
    return {
      slots,
      k,
      rng: Rng.of(seed).fork('degraded').fork(analysedTerms(query).join(' ')),
      scene: (rng) => ({ ...known, rng }),
    };
  };
}

/** A passage at random; where it is gold, the next one that is not. */
function drawn(passages: readonly Passage[], goldIds: ReadonlySet<string>, rng: Rng): Passage {
  const start = rng.int(0, passages.length - 1);
  const enough = goldIds.size + 1;
  const from = [...passages.slice(start, start + enough), ...passages.slice(0, enough)];
  return from.find(({ id }) => !goldIds.has(id)) ?? rng.pick(passages);
}

function goldIdsOf(gold: Gold | undefined): ReadonlySet<string> {
  const { passageIds = [], relevance = {}, facts = [] } = gold ?? {};
  const relevant = Object.keys(relevance).filter((id) => (relevance[id] ?? 0) > 0);
  return new Set([...passageIds, ...relevant, ...facts.flatMap((fact) => fact.passageIds)]);
}
