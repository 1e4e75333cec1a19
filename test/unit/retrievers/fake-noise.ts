import {
  Rng,
  type Answer,
  type Corpus,
  type Example,
  type Hit,
  type Label,
  type Request,
  type Service,
  type Truth,
} from '../../../src/core/index.ts';
import type { ListPerturbation, Perturbed, Slot, SlotPerturbation } from '../../../src/perturbations/index.ts';
import { bm25, degraded, searchService, type DegradedOptions } from '../../../src/retrievers/index.ts';
import { corpusOf } from './passages.ts';

/** Twelve passages about one quay, of which two are gold. */
export const quay: Corpus = corpusOf(
  Array.from({ length: 12 }, (_, at) => ({
    id: `q${String(at).padStart(2, '0')}`,
    title: `Quay ${at}`,
    text: `Lantern number ${at} hangs at the quay.${' And so on.'.repeat(at)}`,
  })),
);

/** A task that needs two of them; every other passage was judged. */
const example: Example = {
  task: { id: 'lanterns', question: 'Which lanterns hang at the quay?' },
  gold: { answers: ['number 3'], passageIds: ['q03', 'q05'], relevanceComplete: true },
};

const useless: Label = { kind: 'strong-noise', from: 'construction' };

/** Says something else in a slot. */
function saying({ hit, label }: Slot, text: string, keeps: boolean): Perturbed {
  const { rate: _, ...own }: Label = label ?? { kind: 'unknown', from: 'unknown' };
  return { passage: { ...hit, text }, label: keeps ? own : useless };
}

const card = { says: 'a specimen', expects: 'nothing', needs: 'nothing', causes: 'strong-noise' } as const;

/** Loses what was said. Its twin says it otherwise, in the same form: an exclamation mark. */
const mute: SlotPerturbation = {
  ...card,
  name: 'mute',
  scope: 'slot',
  keepsSupport: false,
  noisy: (slot) => saying(slot, 'Nothing hangs here!', false),
  twin: (slot) => saying(slot, `${slot.hit.text}!`, true),
};

/** Loses what was said, and changes no form. */
const swap: SlotPerturbation = {
  ...card,
  name: 'swap',
  scope: 'slot',
  keepsSupport: false,
  noisy: (slot, { draw, rng }) => saying(slot, `Elsewhere. ${draw(rng.fork('swap')).text}`, false),
};

/** Adds a sentence and takes nothing away. */
const pad: SlotPerturbation = {
  ...card,
  name: 'pad',
  scope: 'slot',
  keepsSupport: true,
  noisy: (slot, { rng }) => saying(slot, `${slot.hit.text} Rain ${rng.int(0, 9)}.`, true),
};

/** Applies to every second passage. */
const picky: SlotPerturbation = {
  ...mute,
  name: 'picky',
  noisy: (slot, scene) => (Number(slot.hit.id.slice(1)) % 2 === 0 ? mute.noisy(slot, scene) : undefined),
};

/** Applies nowhere. */
const never: SlotPerturbation = { ...mute, name: 'never', noisy: () => undefined };

/** Its twin can't be made of useful hits. */
const lopsided: SlotPerturbation = {
  ...mute,
  name: 'lopsided',
  twin: (slot, scene) => ((slot.label?.supports ?? []).length > 0 ? undefined : mute.twin?.(slot, scene)),
};

/** Says that it applied, and changed nothing. */
const idle: SlotPerturbation = { ...mute, name: 'idle', noisy: (slot) => saying(slot, slot.hit.text, true) };

/** Must know what is true. */
const learned: SlotPerturbation = { ...mute, name: 'learned', needs: 'knowledge' };

/** The list backwards. */
const reverse: ListPerturbation = {
  ...card,
  name: 'reverse',
  scope: 'list',
  keepsSupport: true,
  noisy: ({ slots }) => (slots.length < 2 ? undefined : slots.toReversed()),
};

/** No hit at all. */
const nothing: ListPerturbation = {
  ...card,
  name: 'nothing',
  scope: 'list',
  keepsSupport: false,
  noisy: ({ slots }) => (slots.length === 0 ? undefined : []),
};

/** Breaks every rule of a list: too long, ids twice, ranks and scores of its own. */
const unruly: ListPerturbation = {
  ...card,
  name: 'unruly',
  scope: 'list',
  keepsSupport: true,
  noisy: ({ slots }) =>
    [...slots, ...slots, ...slots].map(({ hit, label }, at) => ({
      hit: { ...hit, id: at < slots.length ? hit.id : `${hit.id}-${at % 2}`, rank: 7, score: at },
      label,
    })),
};

export const fakes = { mute, swap, pad, picky, never, lopsided, idle, learned, reverse, nothing, unruly };

/** A degraded service over bm25 on the quay. */
export function noisy(options: Partial<DegradedOptions>, inner: Service = clean): Service {
  return degraded(inner, { corpus: quay, perturbations: fakes, ...options });
}

/** What stands inside. */
export const clean = searchService(bm25(quay));

/** One request. */
export function asking(query = 'lantern quay', changes: Partial<Request> & { readonly k?: number } = {}): Request {
  const { k = 12, ...rest } = changes;
  return { input: { query, k }, ...example, seed: 7, turn: 0, options: {}, rng: Rng.of(7), ...rest };
}

/** What a service says to one request: hits and truth. A failure throws. */
export function told(service: Service, request: Request): { readonly hits: readonly Hit[]; readonly truth: Truth } {
  const [answer] = service.run([request], new AbortController().signal) as readonly Answer[];
  if (answer === undefined || 'failure' in answer) throw new Error(JSON.stringify(answer));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the search service promises
  return { hits: answer.value as readonly Hit[], truth: answer.truth ?? { labels: {} } };
}
