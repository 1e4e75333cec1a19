import * as v from 'valibot';
import {
  check,
  fail,
  isFailure,
  isJsonObject,
  isPromise,
  Rng,
  type Answer,
  type Corpus,
  type Gold,
  type Hit,
  type Json,
  type JsonObject,
  type Part,
  type Passage,
  type Request,
  type Service,
  type Use,
} from '../core/index.ts';
import { progressOptions, type Curriculum, type Progress } from '../curricula/index.ts';
import type { Slot } from '../perturbations/index.ts';
import { analysedTerms } from '../text/index.ts';
import { innerUse } from './inner-use.ts';
import { noiseLevel } from './noise-level.ts';
import { profileOf, type NoiseProfile, type Operators } from './noise-profile.ts';
import { noisyReply, untouched, type CleanReply } from './noisy-reply.ts';
import type { SearchServiceBuild } from './retriever.ts';
import { byId } from './scored-passage.ts';
import { SearchInput } from './search-service.ts';

/** Parameters of `degraded` by name. */
export interface DegradedParams {
  /** Chance that noise falls, 0 to 1, or the curriculum that it follows. Default .3. At 0 nothing is touched. */
  readonly noise: number | Use;
  /**
   * What noise does: one operator, several in equal shares, or each with its share, all together 1. Default: seven that
   * take the answer away or falsify it and need no generated corpus.
   */
  readonly operators: Operators;
  /** `document`, the default: each hit has a draw of its own. `batch`: one draw falls on a whole reply, as in ZeroSearch. */
  readonly scope: 'document' | 'batch';
  /**
   * Chance that a hit which noise spares is told in an operator's keeping form: as short, as padded, as reworded as the
   * noisy ones, and still saying what it said. Default 1: then form tells nothing of what a hit is worth. Below 1 a policy
   * can learn to judge by form.
   */
  readonly twins: number;
  /** The retriever or search service whose replies are degraded. Default `bm25`. */
  readonly inner: Use;
}

/** Noise for every corpus: none of these must know more than the answers. */
const usual: readonly string[] = [
  'off-topic',
  'same-topic',
  'truncation',
  'mixed',
  'entity-swap',
  'number-change',
  'negation',
];

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const schema = v.strictObject({
  noise: v.optional(noiseLevel, 0.3),
  operators: v.optional(
    v.union([v.pipe(v.array(v.string()), v.minLength(1)), v.string(), v.record(v.string(), share)]),
    usual,
  ),
  scope: v.optional(v.picklist(['document', 'batch']), 'document'),
  twins: v.optional(share, 1),
  inner: innerUse,
});

/** What {@link degraded} is made of. */
export interface DegradedOptions extends Pick<DegradedParams, 'scope' | 'twins'> {
  readonly corpus: Corpus;
  readonly curriculum: Curriculum;
  readonly profile: NoiseProfile;
}

/**
 * A search service whose replies are made worse on purpose, and labelled with what was done. Noise is keyed by what it
 * falls on, (seed, the query's terms, passage, operator), never by the turn: asking again gives the same bytes, and all
 * rollouts of a task meet the same noise. Ids, ranks and scores stay. Each label has its `rate`; `Truth.shared` is a
 * `SharedNoise`. Failures of the service inside pass through.
 */
export function degraded(inner: Service, options: DegradedOptions): Service {
  if (inner.name === NAME)
    fail('params/invalid', 'degraded: one stands inside already: give it all operators, each with its share');
  const { curriculum } = options;
  let sorted: readonly Passage[] | null = null;
  const passages = (): readonly Passage[] => (sorted ??= byId(options.corpus.passages));
  const degrade = (answer: Answer, request: Request): Answer =>
    degradedAnswer(answer, request, { ...options, passages });
  return {
    ...inner,
    name: NAME,
    seesGold: true,
    needs: [...new Set([...(inner.needs ?? []), ...curriculum.needs])],
    run(batch, signal) {
      const answers = inner.run(inner.seesGold === true ? batch : batch.map(withoutGold), signal);
      return batch.map((request, at) => {
        const answer = answers[at] ?? unanswered;
        return isPromise(answer) ? answer.then((came) => degrade(came, request)) : degrade(answer, request);
      });
    },
  };
}

const NAME = 'degraded';

/** The part of the shelf: `{ use: 'degraded', noise: 0.3, operators: ['off-topic'], inner: { use: 'bm25' } }`. */
export const degradedPart: Part<Service, SearchServiceBuild, DegradedParams> = {
  params: schema,
  says: 'Another retriever whose hits are made worse on purpose, at a chosen rate, and labelled with what was done.',
  make({ noise, operators, scope, twins, inner }, { corpus, perturbations, ...build }) {
    const profile = profileOf(operators, perturbations, corpus);
    return degraded(build.inner(inner), { corpus, curriculum: build.curriculum(noise), profile, scope, twins });
  },
};

interface Surroundings extends DegradedOptions {
  readonly passages: () => readonly Passage[];
}

function degradedAnswer(answer: Answer, request: Request, around: Surroundings): Answer {
  if (isFailure(answer)) return answer;
  const { value, truth } = answer;
  if (!isHits(value))
    return { failure: { code: 'unparsable', message: 'degraded: what is inside found no list of hits' } };
  const { curriculum, profile, scope, twins } = around;
  const labels = truth?.labels ?? {};
  const slots = value.map((hit): Slot => ({ hit, label: Object.hasOwn(labels, hit.id) ? labels[hit.id] : undefined }));
  const probability = curriculum.noise(progressOf(request.options, curriculum), request.seed);
  if (probability === 0) return { value, truth: truth && { ...truth, labels: untouched(slots).truth.labels } };
  const noisy = noisyReply(cleanReply(slots, request, around), { profile, probability, scope, twins });
  return { value: noisy.hits, truth: noisy.truth };
}

function cleanReply(slots: readonly Slot[], { input, gold, seed }: Request, around: Surroundings): CleanReply {
  const { query, k } = check(SearchInput, input, 'search');
  const goldIds = goldIdsOf(gold);
  const draw = (rng: Rng): Passage => drawnPassage(around.passages(), goldIds, rng);
  const answers = (gold?.answers ?? []).map((answer, at) => [answer, ...(gold?.aliases?.[at] ?? [])]);
  const { knowledge } = around.corpus;
  return {
    slots,
    k,
    rng: Rng.of(seed).fork(NAME).fork(analysedTerms(query).join(' ')),
    scene: (rng) => ({ query, slots, answers, facts: gold?.facts ?? [], knowledge, draw, rng }),
  };
}

/** A passage at random; where it is gold, the next one that is not. */
function drawnPassage(passages: readonly Passage[], goldIds: ReadonlySet<string>, rng: Rng): Passage {
  const start = rng.int(0, passages.length - 1);
  const rest = [...passages.slice(start, start + goldIds.size + 1), ...passages.slice(0, goldIds.size + 1)];
  return rest.find(({ id }) => !goldIds.has(id)) ?? rng.pick(passages);
}

function goldIdsOf(gold: Gold | undefined): ReadonlySet<string> {
  const { passageIds = [], relevance = {}, facts = [] } = gold ?? {};
  const relevant = Object.keys(relevance).filter((id) => (relevance[id] ?? 0) > 0);
  return new Set([...passageIds, ...relevant, ...facts.flatMap((fact) => fact.passageIds)]);
}

/** What the trainer told of what the curriculum needs; an environment may take other options beside. */
function progressOf(options: JsonObject, { name, needs }: Curriculum): Progress {
  if (needs.length === 0) return nothing;
  const told = Object.fromEntries(needs.flatMap((need) => (need in options ? [[need, options[need]]] : [])));
  return check(progressOptions, told, `curriculum ${name}`);
}

const nothing: Progress = {};

/** What every hit has that a service found, whoever wrote the service. */
function isHits(value: Json): value is Hit[] {
  return Array.isArray(value) && value.every((hit: Json) => isJsonObject(hit) && 'id' in hit && 'text' in hit);
}

/** Gold goes on only to a service that says it sees it. */
function withoutGold({ input, task, seed, turn, options, rng, session }: Request): Request {
  return { input, task, seed, turn, options, rng, session };
}

const unanswered: Answer = {
  failure: { code: 'unparsable', message: 'degraded: what is inside answered fewer requests than it was asked' },
};
