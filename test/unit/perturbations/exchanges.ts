import { describe, expect, it } from 'vitest';
import type { SlotPerturbation } from '../../../src/perturbations/index.ts';
import { articleIds, factOf, sceneOf, textHit, townScene, useful } from './tiny-world.ts';

const classes = [
  ['reeve', 'twin'],
  ['charter', 'population'],
  ['craft', 'dish'],
] as const;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

/** What holds of every operator that loses one of two exchangeable facts. */
export function losesOneOfTwo(operator: SlotPerturbation): void {
  describe.each(classes)('where a task needs the %s and the %s can stand for it', (needed, partner) => {
    it('loses what is needed and keeps the partner', () => {
      for (const seed of seeds) {
        const { slot, scene, fact } = townScene(needed, seed);
        const noisy = operator.noisy(slot, scene);
        expect(noisy?.passage.text).not.toContain(fact.object);
        expect(noisy?.passage.text).toContain(factOf(partner).object);
        expect(noisy?.label).toMatchObject({
          kind: operator.causes,
          damage: [{ operator: operator.name, fact: fact.id }],
        });
        expect(noisy?.label.supports).toBeUndefined();
      }
    });

    it('in its twin, loses the partner and keeps what is needed', () => {
      for (const seed of seeds) {
        const { slot, scene, fact } = townScene(needed, seed);
        const twin = operator.twin?.(slot, scene);
        expect(twin?.passage.text).toContain(fact.object);
        expect(twin?.passage.text).not.toContain(factOf(partner).object);
        const damage = [{ operator: operator.name, fact: factOf(partner).id, twin: true }];
        expect(twin?.label).toMatchObject({ kind: 'useful', supports: slot.label?.supports, damage });
      }
    });
  });

  it('keeps what the task needs beside: the hit still supports that, and not the whole passage', () => {
    const { slot, scene } = townScene('craft');
    const both = [factOf('craft'), factOf('charter')];
    const shared = { ...slot, label: useful(articleIds[0], both) };
    const noisy = operator.noisy(shared, { ...scene, facts: both });
    if (noisy === undefined) return;
    const [lost, left] = noisy.passage.text.includes(both[0]?.object ?? '') ? [both[1], both[0]] : [both[0], both[1]];
    expect(noisy.passage.text).not.toContain(lost?.object);
    expect(noisy.passage.text).toContain(left?.object);
    expect(noisy.label).toMatchObject({ kind: 'useful', supports: [left?.id] });
  });

  it('falls on any fact of a useless hit, which stays what it was', () => {
    const { other, scene } = townScene('craft');
    const lost = seeds.map((seed) => operator.noisy(other, { ...scene, rng: scene.rng.fork('seed', seed) })?.label);
    for (const label of lost) expect(label).toMatchObject({ kind: 'weak-noise', from: 'verified', check: 'qrels' });
    expect(new Set(lost.map((label) => JSON.stringify(label?.damage))).size).toBeGreaterThan(2);
  });

  it('does not fall on a hit that is useful for what is no fact of it', () => {
    const { slot, scene } = townScene('craft');
    expect(operator.noisy(slot, { ...scene, facts: [] })).toBeUndefined();
  });

  it('cuts a text whose answer it finds, and checks that it is gone; its twin keeps it', () => {
    const { noisy, twin } = cutting(operator, page);
    expect(noisy?.passage.text).not.toContain('Quill');
    expect(noisy?.label).toEqual({
      kind: operator.causes,
      from: 'verified',
      check: 'answer-strings',
      damage: [{ operator: operator.name }],
    });
    expect(twin?.passage.text).toContain('Ada Quill');
    expect(twin?.passage.text).not.toBe(page);
    expect(twin?.label).toMatchObject({ kind: 'useful', supports: ['d000017'], damage: [{ twin: true }] });
  });

  it.each([
    ['it is not there', 'The town lies on a river. It has a mill. Its reeve was Ivo Marr.'],
    ['every sentence says it', 'Ada Quill was reeve.'],
    ['the title says it', page, 'Ada Quill'],
  ])('does not apply to a text whose answer it cannot take away: %s', (_, text, title = 'A page') => {
    expect(cutting(operator, text, title).noisy).toBeUndefined();
  });

  it('takes a part of a name for the name', () => {
    const text = 'It has a mill. The mill is old. It rained. Few came by. Its reeve was Ada Quill. Quill died young.';
    const { noisy } = cutting(operator, text);
    expect(noisy).toBeDefined();
    expect(noisy?.passage.text).not.toContain('Quill');
  });

  it('does not apply where an answer could be said by chance', () => {
    const slot = { hit: textHit('Yes. It is so. It rained.'), label: useful('d000017') };
    expect(operator.noisy(slot, sceneOf([slot], { answers: [['yes']] }))).toBeUndefined();
  });
}

const page =
  'The town lies on a river. It has had a mill since then. Its first reeve was Ada Quill. She came from the north. ' +
  'The mill burned down twice.';

/** Both forms of a page that was useful, by the first stream under which both apply. */
function cutting(operator: SlotPerturbation, text: string, title = 'A page') {
  const slot = { hit: textHit(text, { title }), label: useful('d000017') };
  for (const seed of seeds) {
    const scene = sceneOf([slot], { answers: [['Ada Quill', 'A. Quill']] });
    const drawn = { ...scene, rng: scene.rng.fork('seed', seed) };
    const forms = { noisy: operator.noisy(slot, drawn), twin: operator.twin?.(slot, drawn) };
    if (forms.noisy !== undefined && forms.twin !== undefined) return forms;
  }
  return { noisy: undefined, twin: undefined };
}
