import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { contradiction, type Scene } from '../../../src/perturbations/index.ts';
import { articleIds, sceneOf, textHit, townScene, useful, useless } from './tiny-world.ts';

const filler = (rank: number) => ({
  hit: textHit('Nothing.', { id: `p3e${rank}`, rank, score: 10 - rank }),
  label: useless,
});

/** The tiny world's first article, useful, on rank 1; its second on 2; two others behind. */
function listScene(seed: number): Scene {
  const { slot, other, scene } = townScene('craft', seed);
  return { ...scene, slots: [slot, other, filler(3), filler(4)] };
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

/** What became of the list, the one passage that is new in it, and the one that was told a second time. */
function paired(form: 'noisy' | 'twin', scene: Scene) {
  const ids = scene.slots.map(({ hit }) => hit.id);
  const list = contradiction[form]?.(scene) ?? [];
  const [added, ...more] = list.filter(({ hit }) => !ids.includes(hit.id));
  expect(more).toEqual([]);
  const original = list.find(({ hit }) => hit.title === added?.hit.title && hit !== added?.hit);
  return { slots: scene.slots, list, added, original };
}

/** The seeds under which the useful hit is told a second time. */
const ofUseful = seeds.filter((seed) => paired('noisy', listScene(seed)).original?.hit.id === articleIds[0]);

describe('contradiction', () => {
  it.each([
    ['noisy', 'rope making', 'counterfactual'],
    ['twin', 'bell founding', 'useful'],
  ] as const)('tells a useful passage a second time, in its %s form with %s', (form, said, kind) => {
    for (const seed of ofUseful) {
      const { slots, list, added, original } = paired(form, listScene(seed));
      expect(added).toMatchObject({
        hit: { title: 'Mellin', text: expect.stringContaining(said), id: expect.stringMatching(/^p[0-9a-z]{3}$/) },
        label: { kind, from: 'construction', damage: [{ operator: 'contradiction' }] },
      });
      expect(list.map(({ hit }) => [hit.rank, hit.score])).toEqual(slots.map(({ hit }) => [hit.rank, hit.score]));
      expect(original?.hit.id).toBe(articleIds[0]);
      expect(original?.label).toMatchObject({ kind: 'useful', supports: slots[0]?.label?.supports });
      expect(original?.label?.damage === undefined).toBe(original?.hit.rank === 1);
    }
  });

  it.each(['noisy', 'twin'] as const)('pairs the useful hit no oftener than another, in its %s form', (form) => {
    const draws = Array.from({ length: 400 }, (_, seed) => paired(form, listScene(seed)).original?.hit.id);
    // two of the four hits can be told otherwise, and one of them is useful: three standard errors around a half
    const useful = draws.filter((id) => id === articleIds[0]).length;
    expect(draws).not.toContain(undefined);
    expect(Math.abs(useful - 200)).toBeLessThanOrEqual(30);
  });

  it('falls on the same hit in both forms', () => {
    for (const seed of seeds) {
      const [noisy, twin] = (['noisy', 'twin'] as const).map((form) => paired(form, listScene(seed)));
      expect(noisy?.original?.hit.id).toBe(twin?.original?.hit.id);
    }
  });

  it('does not apply where a pair would always hold the useful hit, as no other of no use could leave for one without', () => {
    const { slots, ...scene } = listScene(1);
    expect(contradiction.noisy({ ...scene, slots: slots.slice(0, 2) })).toBeUndefined();
    expect(contradiction.noisy({ ...scene, slots: slots.slice(0, 3) })).toBeDefined();
  });

  it('draws which of the two stands first, and which hit leaves', () => {
    const lists = ofUseful.map((seed) => paired('noisy', listScene(seed)).list.map(({ hit }) => hit.id));
    const first = lists.filter((ids) => ids[0] === articleIds[0]).length;
    expect(first / lists.length).toBeGreaterThan(0.2);
    expect(first / lists.length).toBeLessThan(0.8);
    for (const id of ['p7c2', 'p3e3', 'p3e4']) expect(lists.some((ids) => !ids.includes(id))).toBe(true);
  });

  it('does not apply where no hit of no use can leave, or where nothing can be told otherwise', () => {
    const scene = listScene(1);
    expect(contradiction.noisy({ ...scene, slots: scene.slots.slice(0, 1) })).toBeUndefined();
    expect(contradiction.noisy({ ...scene, slots: [filler(1), filler(2)] })).toBeUndefined();
    expect(contradiction.noisy(sceneOf([]))).toBeUndefined();
  });

  it('contradicts some hit where none is useful: that says nothing of which is', () => {
    const scene = listScene(1);
    const list = contradiction.noisy({
      ...scene,
      facts: [],
      slots: scene.slots.map(({ hit }) => ({ hit, label: useless })),
    });
    expect(list?.filter(({ label }) => label?.kind === 'weak-noise')).toHaveLength(4);
  });

  it('changes the answer of a text whose corpus nobody generated', () => {
    const slots = [
      { hit: textHit('Its reeve was Ada Quill.', { id: 'd000001', rank: 1 }), label: useful('d000001') },
      { hit: textHit('It rained.', { id: 'd000002', rank: 2 }), label: undefined },
    ];
    const list = contradiction.noisy(sceneOf(slots, { answers: [['Ada Quill']], rng: Rng.of(3) })) ?? [];
    const added = list.find(({ hit }) => !['d000001', 'd000002'].includes(hit.id));
    expect(added?.hit.text).toBe('Its reeve was Kelder Bay.');
    expect(added?.hit.id).toMatch(/^d00000\d$/);
    expect(added?.label).toMatchObject({ kind: 'counterfactual', from: 'verified', check: 'answer-strings' });
  });

  it('puts the same text a second time in its twin, where nobody can tell it otherwise', () => {
    const slots = [
      { hit: textHit('Its reeve was Ada Quill.', { id: 'd000001', rank: 1 }), label: useful('d000001') },
      { hit: textHit('It rained.', { id: 'd000002', rank: 2 }), label: undefined },
    ];
    const list = contradiction.twin?.(sceneOf(slots, { answers: [['Ada Quill']] })) ?? [];
    expect(list.map(({ hit }) => hit.text)).toEqual(['Its reeve was Ada Quill.', 'Its reeve was Ada Quill.']);
    expect(list.map(({ label }) => label?.kind)).toEqual(['useful', 'useful']);
  });
});
