import { describe, expect, it } from 'vitest';
import { entitySwap } from '../../../src/perturbations/index.ts';
import { saysWrong } from './falsehoods.ts';
import { sceneOf, textHit, townScene, useful } from './tiny-world.ts';

function swapped(text: string, answers: readonly string[], title?: string) {
  const slot = { hit: textHit(text, title === undefined ? {} : { title }), label: useful('d000017') };
  return entitySwap.noisy(slot, sceneOf([slot], { answers: [answers] }));
}

describe('entity-swap', () => {
  saysWrong(entitySwap, { reeve: 'Una Zell', craft: 'rope making' });

  it('leaves numbers to number-change', () => {
    const { slot, scene } = townScene('charter');
    expect(entitySwap.noisy(slot, scene)).toBeUndefined();
  });

  it('puts a name of as many words, out of another passage, wherever a text has the answer', () => {
    expect(swapped('Its reeve was Ada Quill. They liked Ada Quill.', ['Ada Quill'])).toEqual({
      passage: {
        id: 'd000017',
        title: 'A page',
        text: 'Its reeve was Kelder Bay. They liked Kelder Bay.',
        source: undefined,
      },
      label: {
        kind: 'counterfactual',
        from: 'verified',
        check: 'answer-strings',
        damage: [{ operator: 'entity-swap', wrong: 'Kelder Bay' }],
      },
    });
    expect(swapped('They sailed from Norvale.', ['Norvale'])?.passage.text).toBe('They sailed from Harrowgate.');
  });

  it.each([
    ['the answer is not there', 'Its reeve was Ivo Marr.', ['Ada Quill']],
    ['a part of the name would stay', 'Its reeve was Ada Quill. Quill died young.', ['Ada Quill']],
    ['the answer is a number', 'It had 300 mills.', ['300 mills']],
    ['the answer is no name', 'It is known for bells.', ['bells']],
    ['no name has as many words', 'It was Ada of the Old Mill by the Tarn.', ['Ada of the Old Mill by the Tarn']],
  ])('does not apply to a text where %s', (_, text, answers) => {
    expect(swapped(text, answers)).toBeUndefined();
  });

  it('does not apply where the title says the answer', () => {
    expect(swapped('Its reeve was Ada Quill.', ['Ada Quill'], 'Ada Quill (reeve)')).toBeUndefined();
  });

  it('leaves a text as it stands in its twin, for a name in the place of a name shows nothing', () => {
    const slot = { hit: textHit('Its reeve was Ada Quill.'), label: useful('d000017') };
    const twin = entitySwap.twin?.(slot, sceneOf([slot], { answers: [['Ada Quill']] }));
    expect(twin?.passage.text).toBe(slot.hit.text);
    expect(twin?.label).toMatchObject({ kind: 'useful', supports: ['d000017'] });
  });
});
