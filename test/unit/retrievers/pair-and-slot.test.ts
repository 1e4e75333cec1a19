import { describe, expect, it } from 'vitest';
import { Rng, type Corpus, type Fact, type Hit, type Label, type Request } from '../../../src/core/index.ts';
import { bm25, degraded, searchService, type DegradedOptions } from '../../../src/retrievers/index.ts';
import { mentions } from '../../../src/text/index.ts';
import { encyclopaedia } from '../../../src/worlds/index.ts';
import { told } from './fake-noise.ts';

const world = encyclopaedia({ seed: 43, size: 600 });
const corpus: Corpus = {
  name: 'world',
  hash: 'world',
  passages: [...world.passages()],
  knowledge: world.knowledge,
};
const known = new Map(corpus.passages.map((passage) => [passage.id, passage]));
const inner = searchService(bm25(corpus), corpus);
/** Facts whose objects stand in one sentence of one passage: what is left of them is seen in the text. */
const facts = Rng.of(5)
  .shuffle([...world.facts()])
  .slice(0, 40)
  .filter(({ valueClass, object, passageIds }) => {
    const holders = corpus.passages.filter(({ text }) => mentions(text, object));
    return valueClass !== 'name' && holders.length === 1 && holders[0]?.id === passageIds[0];
  })
  .slice(0, 6);
const seeds = Array.from({ length: 50 }, (_, seed) => seed);

/** A hit as it was shown, and what is true of it. */
interface Shown {
  readonly hit: Hit;
  readonly label: Label;
  readonly fact: Fact;
  /** The operators that touched it, as its label says. */
  readonly by: readonly unknown[];
}

function listOf(options: Partial<DegradedOptions>, fact: Fact, seed: number): readonly Shown[] {
  const gold = { answers: [fact.object], passageIds: fact.passageIds, facts: [fact] };
  const task = { id: fact.id, question: fact.subject };
  const input = { query: `${fact.subject} ${fact.relation}`, k: 5 };
  const request: Request = { input, task, gold, seed, turn: 0, options: {}, rng: Rng.of(seed) };
  const { hits, truth } = told(degraded(inner, { corpus, ...options }), request);
  return hits.map((hit) => {
    const label = truth.labels[hit.id] ?? { kind: 'unknown', from: 'unknown' };
    return {
      hit,
      label,
      fact,
      by: (label.damage ?? []).map((line) => Reflect.get(Object(line), 'operator') as unknown),
    };
  });
}

function listsOf(options: Partial<DegradedOptions>): readonly (readonly Shown[])[] {
  return facts.flatMap((fact) => seeds.map((seed) => listOf(options, fact, seed)));
}

const isCopy = ({ hit }: Shown): boolean => !known.has(hit.id);
const isStruckBesides = ({ by }: Shown): boolean => by.some((operator) => operator !== 'contradiction');
const supports = ({ label }: Shown): boolean => (label.supports ?? []).length > 0;

/** A profile, and the chance that each hit still says the fact, once it is known that a copy is shown. */
interface Profile {
  readonly options: Partial<DegradedOptions>;
  readonly copy: number;
  readonly original: number;
}

/** At noise .7 an operator with half of the shares falls with chance .35, with a quarter of them .175. */
const profiles: readonly (readonly [string, Profile])[] = [
  ['one that loses', { options: { operators: ['contradiction', 'same-topic'] }, copy: 0.65, original: 0.65 }],
  [
    'one that loses, by batch',
    { options: { operators: ['contradiction', 'off-topic'], scope: 'batch' }, copy: 0.65, original: 0.65 },
  ],
  ['one that keeps', { options: { operators: ['contradiction', 'padding'] }, copy: 0.65, original: 1 }],
  [
    'several, half of them told alike',
    {
      options: { operators: ['contradiction', 'off-topic', 'stale', 'instruction'], twins: 0.5 },
      copy: (0.825 * 0.5) / (0.825 * 0.5 + 0.175),
      original: 0.65,
    },
  ],
];

describe.each(profiles)('a contradiction beside %s', (_, { options, copy, original }) => {
  const lists = listsOf({ noise: 0.7, ...options });
  const all = lists.flat();
  const pairs = lists.filter((list) => list.some(isCopy));

  it('meets it in the same list, and on the hit that is contradicted', () => {
    expect(pairs.filter((list) => list.some(isStruckBesides)).length).toBeGreaterThan(50);
    const originals = pairs.flatMap((list) => {
      const second = list.find(isCopy);
      return list.filter((shown) => !isCopy(shown) && known.get(shown.hit.id)?.title === second?.hit.title);
    });
    expect(originals.filter(isStruckBesides).length).toBeGreaterThan(10);
  });

  it('leaves ranks without gaps, scores that do not rise, and no id twice', () => {
    for (const list of lists) {
      expect(list.map(({ hit }) => hit.rank)).toEqual(list.map((__, at) => at + 1));
      expect(list.map(({ hit }) => hit.score)).toEqual(list.map(({ hit }) => hit.score).toSorted((a, b) => b - a));
      expect(new Set(list.map(({ hit }) => hit.id)).size).toBe(list.length);
      expect(list.filter(isCopy).length).toBeLessThanOrEqual(1);
      expect(list).toHaveLength(5);
    }
  });

  it('keeps the id of every hit that is no copy, and gives the copy one that no passage has', () => {
    for (const list of pairs) {
      for (const { hit } of list.filter(isCopy)) {
        expect(world.knowledge.stated(hit.id)).toBeUndefined();
        expect(hit.id).toHaveLength([...known.keys()][0]?.length ?? 0);
      }
    }
  });

  it('labels as useful what still says the fact, and nothing else', () => {
    for (const shown of all) {
      const { hit, fact } = shown;
      const said = hit.title === fact.subject && mentions(hit.text, fact.object);
      expect(supports(shown), `${JSON.stringify(shown.label)}: ${hit.text}`).toBe(said);
    }
    expect(all.filter((shown) => isCopy(shown) && supports(shown)).length).toBeGreaterThan(5);
    expect(all.filter(({ label }) => label.kind === 'counterfactual').length).toBeGreaterThan(5);
  });

  it('names what touched a hit where it is not what stands in the corpus, and no operator on slots where it is', () => {
    for (const shown of all) {
      const { hit, by } = shown;
      const clean = known.get(hit.id);
      const isChanged = clean?.text !== hit.text || clean.title !== hit.title;
      if (isChanged) expect(by.length).toBeGreaterThan(0);
      if (isStruckBesides(shown)) expect(isChanged).toBe(true);
    }
  });

  it('tells by no rate how the draw came out', () => {
    const copies = all.filter((shown) => isCopy(shown) && shown.hit.title === shown.fact.subject);
    const originals = all.filter(({ hit, fact }) => fact.passageIds.includes(hit.id));
    expect(new Set(copies.map(supports)).size).toBe(2);
    for (const { label } of copies) expect(label.rate).toBeCloseTo(copy, 12);
    const lost = originals.filter((shown) => !supports(shown));
    expect(lost.length > 0).toBe(original < 1);
    for (const { label } of lost) expect(label.rate).toBeCloseTo(original, 12);
    // where no operator applies the hit keeps what it says for certain
    const kept = new Set(originals.filter(supports).map(({ label }) => (label.rate ?? Number.NaN).toFixed(12)));
    expect([...kept].filter((rate) => rate !== original.toFixed(12) && rate !== (1).toFixed(12))).toEqual([]);
    expect(kept.has(original.toFixed(12))).toBe(true);
  });

  it.each([
    ['copies', isCopy],
    ['the hits that are none', (shown: Shown) => !isCopy(shown)],
  ])('gives rates that %s keep to', (__, among) => {
    let [expected, variance, kept] = [0, 0, 0];
    for (const shown of all.filter(among)) {
      const rate = shown.label.rate ?? Number.NaN;
      expected += rate;
      variance += rate * (1 - rate);
      kept += Number(supports(shown));
    }
    expect(kept).toBeGreaterThan(0);
    expect(Math.abs(kept - expected), `${kept} kept, ${expected} expected`).toBeLessThanOrEqual(
      3 * Math.sqrt(variance) + 1e-9,
    );
  });
});
