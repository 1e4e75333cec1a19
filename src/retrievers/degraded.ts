import * as v from 'valibot';
import {
  check,
  fail,
  type Answer,
  type Corpus,
  type Hit,
  type Part,
  type Reply,
  type Request,
  type Service,
  type Use,
} from '../core/index.ts';
import type { Curriculum } from '../curricula/index.ts';
import { perturbationParts, type Perturbation, type Slot } from '../perturbations/index.ts';
import { changedReplies } from './changed-replies.ts';
import { cleanReplies } from './clean-reply.ts';
import { innerUse } from './inner-use.ts';
import { keptReplies } from './kept-replies.ts';
import { curriculumOf, noiseFor, noiseLevel } from './noise-level.ts';
import { profileOf, type Operators } from './noise-profile.ts';
import { noisyReply, untouched, type Noise } from './noisy-reply.ts';
import type { Retriever, SearchServiceBuild } from './retriever.ts';
import { serviceOver } from './search-service.ts';

/** Parameters of `degraded` by name: {@link degraded} itself is handed its service and, where it follows one, a curriculum. */
export interface DegradedParams extends DegradedSettings {
  /** Chance that noise falls, 0 to 1, or the curriculum that it follows. Default .3. At 0 nothing is touched. */
  readonly noise: number | Use;
  /** The retriever or search service whose replies are degraded. Default `bm25`. */
  readonly inner: Use;
}

/** What noise does, and how it falls. */
export interface DegradedSettings {
  /**
   * One operator, several in equal shares, or each with its share, all together 1: `{ 'off-topic': 0.8, padding: 0.2 }`.
   * Default: seven that take the answer away or falsify it and need no generated corpus.
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

/** Noise where nobody says how much. */
const NOISE = 0.3;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const settings = {
  operators: v.optional(
    v.pipe(
      v.union([v.pipe(v.array(v.string()), v.minLength(1)), v.string(), v.record(v.string(), share)]),
      v.metadata({ takes: 'operator by name (foragym list perturbations), list of them, or share by operator' }),
    ),
    usual,
  ),
  scope: v.optional(v.picklist(['document', 'batch']), 'document'),
  twins: v.optional(share, 1),
};

const corpusSchema = v.object({ passages: v.custom(Array.isArray, 'expected a list of passages') });

/** What {@link degraded} is made of. */
export interface DegradedOptions extends Partial<DegradedSettings> {
  /** What the service inside searches: operators draw passages from it, and ask what is true in it. */
  readonly corpus: Corpus;
  /** Chance that noise falls, 0 to 1, or a curriculum. Default .3. */
  readonly noise?: number | Curriculum | undefined;
  /** Operators by name. Default: ours. */
  readonly perturbations?: { readonly [name: string]: Perturbation } | undefined;
}

/**
 * A search service whose replies are made worse on purpose, and labelled with what was done. Noise is keyed by what it
 * falls on, (seed, the query's terms, passage, operator), never by the turn: asking again gives the same bytes, and all
 * rollouts of a task meet the same noise. Ids, ranks and scores stay. Each label has its `rate`; `Truth.shared` is a
 * `SharedNoise`. Failures of the service inside pass through. Throws `params/invalid` around a service that draws noise of
 * its own. A search throws `perturbation/malformed` or `curriculum/bad-noise`, by the name of what broke its promise.
 */
export function degraded(
  wrapped: Retriever | Service,
  { corpus, noise = NOISE, perturbations, ...own }: DegradedOptions,
): Service {
  check(corpusSchema, corpus, `${NAME}: corpus`);
  const inner = serviceOver(wrapped, { name: NAME, corpus });
  if (inner.drawsNoise === true)
    fail(
      'params/invalid',
      `degraded: ${inner.name} draws noise of its own already: give all of it to one of the two, operators each with a share`,
    );
  const { operators, ...falling } = check(v.strictObject(settings), own, NAME);
  const profile = profileOf(operators, perturbations ?? perturbationParts, corpus);
  const curriculum = curriculumOf(noise, NAME);
  const cleanReply = cleanReplies(corpus);

  const noisy = keptReplies(({ slots, request, probability }) => {
    const falls: Noise = { profile, probability, ...falling };
    const { hits, truth } = noisyReply(cleanReply(slots, request), falls);
    return { value: hits, truth };
  });

  function degrade(hits: readonly Hit[], truth: Reply['truth'], request: Request): Answer {
    const labels = truth?.labels ?? {};
    const labelOf = (id: string) => (Object.hasOwn(labels, id) ? labels[id] : undefined);
    const slots = hits.map((hit): Slot => ({ hit, label: labelOf(hit.id) }));
    const probability = noiseFor(request, curriculum);
    if (probability === 0) return { value: hits, truth: truth && { ...truth, labels: untouched(slots).truth.labels } };
    return noisy({ slots, request, probability });
  }

  return {
    ...inner,
    name: NAME,
    seesGold: true,
    drawsNoise: true,
    needs: [...new Set([...(inner.needs ?? []), ...curriculum.needs])],
    run: changedReplies(inner, {
      name: NAME,
      ask: (request) => (inner.seesGold === true ? request : withoutGold(request)),
      change: degrade,
    }),
  };
}

const NAME = 'degraded';

/** The part of the shelf: `{ use: 'degraded', noise: 0.3, operators: ['off-topic'], inner: { use: 'bm25' } }`. */
export const degradedPart: Part<Service, SearchServiceBuild, DegradedParams> = {
  params: v.strictObject({ noise: v.optional(noiseLevel, NOISE), ...settings, inner: innerUse }),
  says: 'Another retriever whose hits are made worse on purpose, at a chosen rate, and labelled with what was done.',
  make: ({ noise, inner, ...own }, { corpus, perturbations, ...build }) =>
    degraded(build.inner(inner), { ...own, corpus, perturbations, noise: build.curriculum(noise) }),
};

/** Gold goes on only to a service that says it sees it. */
function withoutGold({ input, task, seed, turn, options, rng, session }: Request): Request {
  return { input, task, seed, turn, options, rng, session };
}
