import { describe, expect, it } from 'vitest';
import type { Label } from '../../../src/core/index.ts';
import { curriculumParts, exponential } from '../../../src/curricula/index.ts';
import type { SlotPerturbation } from '../../../src/perturbations/index.ts';
import {
  bm25,
  degraded,
  simulated,
  withheld,
  type DegradedOptions,
  type Retriever,
  type SharedNoise,
} from '../../../src/retrievers/index.ts';
import { asking, clean, fakes, noisy, quay, told } from './fake-noise.ts';

const signal = new AbortController().signal;
const inside = told(clean, asking());
const seeds = Array.from({ length: 400 }, (_, seed) => seed);
const isUseful = (label: Label | undefined): boolean => (label?.supports ?? []).length > 0;

/** Whether a share that was counted lies within three standard errors of what was expected. */
function expectShare(count: number, of: number, expected: number): void {
  const error = Math.sqrt((expected * (1 - expected)) / of);
  expect(Math.abs(count / of - expected), `${count} of ${of}, expected ${expected}`).toBeLessThanOrEqual(3 * error);
}

/** Share of hits with an exclamation mark, among those that are useful as shown and those that are not. */
function marked(options: Partial<DegradedOptions>): readonly number[] {
  const shares = [true, false].map((useful) => {
    const all = seeds.flatMap((seed) => {
      const { hits, truth } = told(noisy(options), asking(undefined, { seed }));
      return hits.filter(({ id }) => ['q03', 'q05'].includes(id) && isUseful(truth.labels[id]) === useful);
    });
    return all.filter(({ text }) => text.endsWith('!')).length / all.length;
  });
  return shares;
}

// an unlucky seed of 400 must not fail it: three standard errors of what the rates themselves expect
function expectCalibrated(options: Partial<DegradedOptions>): void {
  let [expected, variance, kept] = [0, 0, 0];
  for (const seed of seeds) {
    const { truth } = told(noisy(options), asking(undefined, { seed }));
    const label = truth.labels['q03'];
    if (label === undefined) continue;
    const rate = label.rate ?? NaN;
    expected += rate;
    variance += rate * (1 - rate);
    kept += isUseful(label) ? 1 : 0;
  }
  expect(Math.abs(kept - expected), `${kept} kept, ${expected} expected`).toBeLessThanOrEqual(
    3 * Math.sqrt(variance) + 1e-9,
  );
}

const unknown = () => undefined;

describe('noise 0', () => {
  it('gives the bytes of the service inside, whatever the operators and twins', () => {
    for (const operators of [['mute'], ['reverse'], ['nothing', 'swap']]) {
      expect(told(noisy({ noise: 0, operators }), asking()).hits).toEqual(inside.hits);
    }
  });

  it('labels as the service inside, and is certain', () => {
    const { labels } = told(noisy({ noise: 0, operators: 'mute' }), asking()).truth;
    expect(labels['q03']).toEqual({ ...inside.truth.labels['q03'], rate: 1 });
    expect(labels['q04']).toEqual({ ...inside.truth.labels['q04'], rate: 0 });
  });
});

describe('noise', () => {
  const always = noisy({ noise: 1, operators: 'mute' });

  it('of 1 changes every hit that it can, and keeps ids, ranks and scores', () => {
    const { hits, truth } = told(always, asking());
    expect(hits.every(({ text }) => text === 'Nothing hangs here!')).toBe(true);
    const places = inside.hits.map(({ id, rank, score }) => ({ id, rank, score }));
    expect(hits.map(({ id, rank, score }) => ({ id, rank, score }))).toEqual(places);
    expect(Object.values(truth.labels).some(isUseful)).toBe(false);
  });

  it('changes a hit if and only if its label names the operator, also where the operator did not', () => {
    const service = noisy({ noise: 0.5, operators: ['swap', 'mute', 'picky'], twins: 0.5 });
    let changed = 0;
    for (const seed of seeds.slice(0, 50)) {
      const { hits, truth } = told(service, asking(undefined, { seed }));
      for (const [at, { id, text }] of hits.entries()) {
        const isChanged = text !== inside.hits[at]?.text;
        expect(truth.labels[id]?.damage !== undefined).toBe(isChanged);
        changed += isChanged ? 1 : 0;
      }
    }
    expect(changed).toBeGreaterThan(100);
  });

  it('falls as often as it says', () => {
    const service = noisy({ noise: 0.3, operators: 'swap' });
    const struck = seeds.flatMap((seed) =>
      Object.values(told(service, asking(undefined, { seed })).truth.labels).filter(
        ({ damage }) => damage !== undefined,
      ),
    );
    expectShare(struck.length, seeds.length * inside.hits.length, 0.3);
  });

  it('gives each operator its share', () => {
    const service = noisy({ noise: 0.5, operators: { swap: 0.75, mute: 0.2, pad: 0.05 }, twins: 0 });
    const names = seeds.flatMap((seed) =>
      Object.values(told(service, asking(undefined, { seed })).truth.labels).flatMap(({ damage = [] }) =>
        damage.map((line) => (line as { operator: string }).operator),
      ),
    );
    const slots = seeds.length * inside.hits.length;
    const count = (name: string): number => names.filter((one) => one === name).length;
    expectShare(count('swap'), slots, 0.375);
    expectShare(count('mute'), slots, 0.1);
    expectShare(count('pad'), slots, 0.025);
  });

  it('strikes at a higher rate what it strikes at a lower one, and alike', () => {
    const [low, high] = [0.2, 0.6].map((noise) => told(noisy({ noise, operators: ['swap', 'mute'] }), asking()));
    const struck = (low?.hits ?? []).filter(({ id, text }) => {
      const kind = low?.truth.labels[id]?.kind;
      return kind === 'strong-noise' && text !== inside.hits.find((hit) => hit.id === id)?.text;
    });
    expect(struck.length).toBeGreaterThan(0);
    expect(high?.hits).toEqual(expect.arrayContaining(struck));
  });
});

describe('what noise is keyed by', () => {
  const service = noisy({ noise: 0.5, operators: ['swap', 'mute', 'pad'] });
  const first = told(service, asking());

  it.each([
    ['another turn', asking(undefined, { turn: 5 })],
    ['a later training step', asking(undefined, { options: { step: 9 } })],
    ['the words in another order, in capitals and with other endings', asking('QUAYS  lantern')],
  ])('not the turn: %s gets the same bytes', (_, request) => {
    expect(told(service, request)).toEqual(first);
  });

  it('the seed', () => {
    expect(told(service, asking(undefined, { seed: 8 })).hits).not.toEqual(first.hits);
  });

  it('the query', () => {
    expect(told(service, asking('lantern quay number')).hits).not.toEqual(first.hits);
  });

  it('the passage: the first k of more hits are the k', () => {
    expect(told(service, asking(undefined, { k: 5 })).hits).toEqual(first.hits.slice(0, 5));
  });
});

describe('an operator that does not apply', () => {
  it('is redrawn among the others in proportion, and counted', () => {
    const service = noisy({ noise: 1, operators: { never: 0.6, swap: 0.3, mute: 0.1 }, twins: 0 });
    const damage: string[] = [];
    let redrawn = 0;
    for (const seed of seeds) {
      const { truth } = told(service, asking(undefined, { seed }));
      redrawn += (truth.shared as SharedNoise | undefined)?.redrawn?.['never'] ?? 0;
      damage.push(...Object.values(truth.labels).map(({ damage: lines }) => JSON.stringify(lines)));
    }
    const slots = seeds.length * inside.hits.length;
    expect(damage).toHaveLength(slots);
    expectShare(damage.filter((line) => line.includes('swap')).length, slots, 0.75);
    // drawn first in .6 of the cases, and never second: then another applies
    expectShare(redrawn, slots, 0.6);
  });

  it('leaves the hit as it was where no other does', () => {
    const { hits, truth } = told(noisy({ noise: 1, operators: ['never', 'idle'] }), asking());
    expect(hits).toEqual(inside.hits);
    expect(truth.labels['q03']).toEqual({ ...inside.truth.labels['q03'], rate: 1 });
    expect(truth.shared).toEqual({ redrawn: { never: 12, idle: 12 } });
  });

  it('does not apply where only one of its forms can be made: which hits it spares would tell what they are worth', () => {
    const { hits, truth } = told(noisy({ noise: 1, operators: 'lopsided' }), asking());
    const spared = hits.filter(({ id }) => truth.labels[id]?.damage === undefined).map(({ id }) => id);
    expect(spared.toSorted()).toEqual(['q03', 'q05']);
  });
});

/** What a service replies whose operator says this of every hit, and how many forms it made. */
function counted(applies: boolean | undefined) {
  const made = { noisy: 0, twin: 0 };
  const { mute } = fakes;
  if (mute?.scope !== 'slot') return expect.unreachable();
  const operator: SlotPerturbation = {
    ...mute,
    applies: () => applies,
    noisy: (...args) => ((made.noisy += 1), mute.noisy(...args)),
    twin: (...args) => ((made.twin += 1), mute.twin?.(...args)),
  };
  const service = noisy({ noise: 0.5, operators: 'mute', perturbations: { mute: operator } });
  return { made, reply: told(service, asking()) };
}

describe('an operator that can say whether it applies', () => {
  it('makes of each hit the form that is shown, and no other; the reply is the same', () => {
    const [eager, lazy] = [counted(undefined), counted(true)];
    expect(lazy.reply).toEqual(eager.reply);
    expect(eager.made).toEqual({ noisy: 12, twin: 12 });
    expect(lazy.made.noisy + lazy.made.twin).toBe(12);
  });

  it('makes nothing where it does not', () => {
    const { made, reply } = counted(false);
    expect(made).toEqual({ noisy: 0, twin: 0 });
    expect(reply.hits).toEqual(inside.hits);
  });
});

describe('operators that keep support', () => {
  it('fall on useful and useless hits alike: beside one that loses, not instead of it', () => {
    const service = noisy({ noise: 0.8, operators: { pad: 0.5, mute: 0.5 } });
    const shown = seeds.flatMap((seed) => {
      const { hits, truth } = told(service, asking(undefined, { seed }));
      const golds = hits.filter(({ id }) => ['q03', 'q05'].includes(id));
      return golds.map(({ id, text }) => ({ isPadded: /Rain \d/.test(text), isUseful: isUseful(truth.labels[id]) }));
    });
    const padded = shown.filter(({ isPadded }) => isPadded);
    const others = shown.filter(({ isPadded }) => !isPadded);
    expect(padded.length).toBeGreaterThan(200);
    // were one operator drawn for both, a padded hit would always be useful
    expectShare(padded.filter((one) => one.isUseful).length, padded.length, 0.6);
    expectShare(others.filter((one) => one.isUseful).length, others.length, 0.6);
  });

  it('may strike a hit that another has struck: its damage names both', () => {
    const service = noisy({ noise: 1, operators: ['pad', 'mute'] });
    const lines = seeds.flatMap((seed) =>
      Object.values(told(service, asking(undefined, { seed })).truth.labels).map(({ damage }) =>
        JSON.stringify(damage),
      ),
    );
    expect(new Set(lines)).toContain('[{"operator":"mute"},{"operator":"pad"}]');
  });
});

describe('twins', () => {
  it('give useful and useless hits the form of an operator at equal rates', () => {
    expect(marked({ noise: 0.5, operators: 'mute' })).toEqual([1, 1]);
    const [useful, useless] = marked({ noise: 0.5, operators: ['mute', 'swap'] });
    expect(Math.abs((useful ?? 0) - (useless ?? 1))).toBeLessThan(0.12);
  });

  it('switched off, form tells what a hit is worth', () => {
    expect(marked({ noise: 0.5, operators: 'mute', twins: 0 })).toEqual([0, 1]);
  });
});

describe('the reference rate', () => {
  it.each<[string, Partial<DegradedOptions>, number]>([
    ['one that loses', { noise: 0.3, operators: 'mute' }, 0.7],
    ['one that keeps counts as keeping', { noise: 0.4, operators: { pad: 0.25, mute: 0.75 } }, 0.7],
    ['one that does not apply is redrawn', { noise: 0.3, operators: ['never', 'mute', 'pad'] }, 0.8],
    ['none that applies', { noise: 0.4, operators: 'never' }, 1],
    ['twins keep', { noise: 0.3, operators: 'mute', twins: 0 }, 0.7],
    ['a batch', { noise: 0.3, operators: ['mute', 'pad'], scope: 'batch' }, 0.85],
    ['a list backwards', { noise: 0.5, operators: { reverse: 0.4, mute: 0.6 } }, 0.7],
    ['an empty list is conditioned out', { noise: 0.5, operators: { nothing: 0.5, mute: 0.5 } }, 0.75],
    ['a batch of lists', { noise: 0.5, operators: { nothing: 0.5, mute: 0.5 }, scope: 'batch' }, 0.75],
  ])('is the chance that support is left: %s', (_, options, rate) => {
    const { truth } = told(noisy(options), asking(undefined, { seed: 3 }));
    const [shown] = Object.keys(truth.labels);
    expect(shown).toBeDefined();
    expect(truth.labels['q03']?.rate).toBeCloseTo(rate, 12);
    expectCalibrated(options);
  });

  it('is 0 where the clean hit supports nothing, and absent where nobody knows', () => {
    const service = noisy({ noise: 0.5, operators: ['mute', 'pad'] });
    expect(told(service, asking()).truth.labels['q04']?.rate).toBe(0);
    const unjudged = { ...asking(), gold: { answers: ['x'], passageIds: ['q03'] } };
    const { labels } = told(service, unjudged).truth;
    expect(labels['q03']?.rate).toBeCloseTo(0.75, 12);
    expect(labels['q04']?.rate).toBeUndefined();
  });
});

describe('a draw that falls on the whole reply', () => {
  it('with scope batch makes every hit noisy or none', () => {
    const service = noisy({ noise: 0.4, operators: 'mute', scope: 'batch' });
    let noisyReplies = 0;
    for (const seed of seeds) {
      const { hits, truth } = told(service, asking(undefined, { seed }));
      const muted = hits.filter(({ text }) => text === 'Nothing hangs here!').length;
      expect([0, hits.length]).toContain(muted);
      expect((truth.shared as SharedNoise).fell).toEqual({ noisy: muted > 0 });
      noisyReplies += muted > 0 ? 1 : 0;
    }
    expectShare(noisyReplies, seeds.length, 0.4);
  });

  it('stands in the truth with its chances, since its slots hang together', () => {
    const { truth } = told(noisy({ noise: 0.4, operators: 'mute', scope: 'batch' }), asking(undefined, { k: 12 }));
    const { outcomes = [] } = truth.shared as SharedNoise;
    expect(outcomes.map(({ chance, rates }) => [chance, rates['q03'], rates['q05'], rates['q04']])).toEqual([
      [0.4, 0, 0, 0],
      [0.6, 1, 1, 0],
    ]);
  });

  it('by an operator on lists comes at its share times the noise, beside what falls on slots', () => {
    const service = noisy({ noise: 0.5, operators: { reverse: 0.4, swap: 0.6 } });
    let reversed = 0;
    for (const seed of seeds) {
      const { hits, truth } = told(service, asking(undefined, { seed }));
      const { list } = truth.shared as SharedNoise;
      if (list?.noisy !== true) continue;
      reversed += 1;
      expect(list.operator).toBe('reverse');
      expect(hits.map(({ id }) => id)).toEqual(inside.hits.map(({ id }) => id).toReversed());
    }
    expectShare(reversed, seeds.length, 0.2);
  });

  it('may find nothing, and says which operator it was', () => {
    const { hits, truth } = told(noisy({ noise: 1, operators: 'nothing' }), asking());
    expect(hits).toEqual([]);
    expect(truth).toEqual({ labels: {}, shared: { list: { operator: 'nothing', noisy: true } } });
  });

  it('keeps k, unique ids, ranks from 1 and falling scores, whatever the operator does', () => {
    const { hits, truth } = told(noisy({ noise: 1, operators: 'unruly' }), asking(undefined, { k: 12 }));
    expect(hits).toEqual(inside.hits);
    const short = told(noisy({ noise: 1, operators: 'unruly' }), asking('number 3', { k: 20 }));
    const ids = short.hits.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(short.hits.map(({ rank }) => rank)).toEqual(ids.map((_, at) => at + 1));
    const scores = short.hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const added = short.hits.filter(({ id }) => id.includes('-'));
    expect(added.length).toBeGreaterThan(0);
    expect(added.every(({ id }) => short.truth.labels[id]?.damage !== undefined)).toBe(true);
    expect(truth.shared).toEqual({ redrawn: { unruly: 1 } });
  });
});

describe('the service inside', () => {
  it('fails as it failed', () => {
    const failure = { code: 'timeout', message: 'no answer' } as const;
    const broken = { ...clean, run: () => [{ failure }] };
    expect(noisy({ noise: 1, operators: 'mute' }, broken).run([asking()], signal)).toEqual([{ failure }]);
  });

  it('may answer later', async () => {
    const late = {
      ...clean,
      timeoutMs: 50,
      run: (...batch: Parameters<typeof clean.run>) => clean.run(...batch).map(async (answer) => answer),
    };
    const service = noisy({ noise: 1, operators: 'mute' }, late);
    expect(service.timeoutMs).toBe(50);
    const [answer] = service.run([asking()], signal);
    await expect(answer).resolves.toMatchObject({ value: expect.any(Array), truth: { labels: expect.any(Object) } });
  });

  it('that answers too few, or no hits, has failed: nothing silently becomes an empty list', () => {
    const short = noisy({ operators: 'mute' }, { ...clean, run: () => [] });
    expect(short.run([asking()], signal)).toMatchObject([{ failure: { code: 'unparsable' } }]);
    const odd = noisy({ operators: 'mute' }, { ...clean, run: () => [{ value: 'seven' }] });
    expect(odd.run([asking()], signal)).toMatchObject([{ failure: { code: 'unparsable' } }]);
  });

  it('gets the gold only if it says that it sees it', () => {
    const golds: unknown[] = [];
    const spying = (seesGold: boolean) => ({
      ...clean,
      seesGold,
      run: (...[batch, ...rest]: Parameters<typeof clean.run>) => {
        golds.push(...batch.map(({ gold }) => gold));
        return clean.run(batch, ...rest);
      },
    });
    for (const sees of [true, false]) noisy({ operators: 'mute' }, spying(sees)).run([asking()], signal);
    expect(golds).toEqual([asking().gold, undefined]);
  });

  it.each([
    ['degraded already', noisy({ operators: 'swap' })],
    ['degraded behind another', withheld(noisy({ operators: 'swap' }))],
    ['simulated', simulated(quay)],
  ])('is not %s: rates would be those of one of the two', (_, service) => {
    expect(() => noisy({ operators: 'mute' }, service)).toThrow(
      expect.objectContaining({ code: 'params/invalid', message: expect.stringContaining('noise of its own already') }),
    );
  });
});

describe('a profile that makes no sense is refused', () => {
  it.each<[Partial<DegradedOptions>, string, string]>([
    [{ operators: 'mut' }, 'perturbation/unknown', 'did you mean "mute"?'],
    [{ operators: ['mute', 'mute'] }, 'params/invalid', 'names "mute" twice'],
    [{ operators: [] }, 'params/invalid', 'names none'],
    [{ operators: { mute: 0.5, swap: 0.2 } }, 'params/invalid', 'sum to 0.7, not to 1'],
    [{ operators: { mute: 1.5 } }, 'params/invalid', 'operators'],
    [{ operators: { mute: -0.5, swap: 1.5 } }, 'params/invalid', 'operators'],
    [{ noise: 1.2, operators: 'mute' }, 'params/invalid', 'noise'],
    [{ twins: 2, operators: 'mute' }, 'params/invalid', 'twins'],
    [{ operators: ['mute', 'learned'] }, 'perturbation/needs-knowledge', 'learned must know what is true'],
    [{ operators: 'constructor' }, 'perturbation/unknown', 'constructor'],
  ])('%j: %s', (options, code, message) => {
    expect(() => noisy(options)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
  });

  it('in words that say what would help', () => {
    expect(() => noisy({ operators: 'learned' })).toThrow(
      /does not tell: search a generated corpus .* or take mute, swap/,
    );
  });

  it('and taken where the corpus knows', () => {
    const all = { stated: unknown, alike: unknown, namesake: unknown };
    const knowledge = { ...all, other: unknown, former: unknown, retell: unknown };
    const service = noisy({ corpus: { ...quay, knowledge }, operators: 'learned', noise: 1 });
    expect(told(service, asking()).hits[0]?.text).toBe('Nothing hangs here!');
  });
});

describe('a curriculum', () => {
  const service = noisy({ noise: exponential(), operators: 'mute' });

  it('says how probable noise is at a step', () => {
    expect(told(service, asking(undefined, { options: { step: 0, other: 'kept' } })).hits).toEqual(inside.hits);
    const label = told(service, asking(undefined, { options: { step: 150 } })).truth.labels['q03'];
    expect(label?.rate).toBeCloseTo(1 - 0.298, 3);
  });

  it('tells the environment what it needs', () => {
    expect(service.needs).toEqual(['step']);
    expect(noisy({ operators: 'mute' }).needs).toEqual([]);
  });
});

it('says how several operators are written to who parts them by commas', () => {
  expect(() => noisy({ operators: 'mute,swap' })).toThrow(
    'unknown operator "mute,swap": write several as a list, ["mute","swap"]',
  );
});

it('has the operators of the house where none are handed in', () => {
  const named = Object.keys(fakes);
  expect(() => noisy({ perturbations: undefined, operators: named })).toThrow('unknown operator');
  expect(noisy({ perturbations: undefined }).name).toBe('degraded');
});

describe('degraded, handed over in code', () => {
  it('wraps a retriever as it does the search service over it', () => {
    const options = { corpus: quay, noise: 1, operators: 'swap', perturbations: fakes };
    const overRetriever = told(degraded(bm25(quay), options), asking());
    expect(overRetriever).toEqual(told(degraded(clean, options), asking()));
    expect(overRetriever.hits).not.toEqual(inside.hits);
  });

  it.each([
    ['no corpus', () => degraded(clean, {} as DegradedOptions), 'corpus'],
    ['nothing to wrap', () => degraded({} as Retriever, { corpus: quay }), 'neither a retriever nor a search service'],
    [
      'a function as noise',
      () => noisy({ operators: 'mute', noise: (() => 0.5) as never }),
      'neither a number from 0 to 1 nor a curriculum',
    ],
    [
      'a part as noise',
      () => noisy({ operators: 'mute', noise: curriculumParts['linear'] as never }),
      'nor a curriculum',
    ],
    [
      'an operator that is null',
      () => noisy({ operators: 'mine', perturbations: { mine: null as never } }),
      'operator mine',
    ],
  ])('refuses %s by what is wrong', (_, make, word) => {
    const refusal = expect.objectContaining({ code: 'params/invalid', message: expect.stringContaining(word) });
    expect(make).toThrow(refusal);
  });
});
