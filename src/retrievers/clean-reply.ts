import { Rng, type Corpus, type Gold, type Knowledge, type Passage, type Request } from '../core/index.ts';
import type { Scene, Slot } from '../perturbations/index.ts';
import { analysedTerms } from '../text/index.ts';
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

/** Makes clean replies over a corpus. Its passages are put in order at the first draw. */
export function cleanReplies(corpus: Corpus): (slots: readonly Slot[], request: Request) => CleanReply {
  let ordered: readonly Passage[] | null = null;
  const passages = (): readonly Passage[] => (ordered ??= byId(corpus.passages));
  return (slots, request) => {
    const { gold, seed } = request;
    const { text: query, k } = queryOf(request);
    const answers = (gold?.answers ?? []).map((answer, at) => [answer, ...(gold?.aliases?.[at] ?? [])]);
    const goldIds = goldIdsOf(gold);
    const knowledge = corpus.knowledge && sparing(corpus.knowledge, goldIds);
    const known = { query, slots, answers, facts: gold?.facts ?? [], knowledge };
    return {
      slots,
      k,
      rng: Rng.of(seed).fork('degraded').fork(analysedTerms(query).join(' ')),
      scene: (rng) => ({ ...known, draw: (own) => drawn(passages(), goldIds, own), rng }),
    };
  };
}

/** What is true, but that no passage of the gold is a stranger: its sentences would be useful wherever they were put. */
function sparing(knowledge: Knowledge, goldIds: ReadonlySet<string>): Knowledge {
  return {
    ...knowledge,
    alike(passageId, rng) {
      const other = knowledge.alike(passageId, rng);
      return other !== undefined && goldIds.has(other.id) ? undefined : other;
    },
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
