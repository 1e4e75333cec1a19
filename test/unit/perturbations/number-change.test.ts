import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { numberChange } from '../../../src/perturbations/index.ts';
import { saysWrong } from './falsehoods.ts';
import { sceneOf, textHit, townScene, useful } from './tiny-world.ts';

function changed(text: string, answer: string, seed = 1) {
  const slot = { hit: textHit(text), label: useful('d000017') };
  return numberChange.noisy(slot, sceneOf([slot], { answers: [[answer]], rng: Rng.of(seed) }));
}

describe('number-change', () => {
  saysWrong(numberChange, { charter: '1519', population: '44,290' });

  it('leaves names to entity-swap', () => {
    const { slot, scene } = townScene('reeve');
    expect(numberChange.noisy(slot, scene)).toBeUndefined();
  });

  it('changes the year of a date wherever the text has it, and keeps its century', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const text = changed('Born on 1 April 1954, she left in 1954 after 17 years.', 'April 1954', seed)?.passage.text;
      expect(text).toMatch(/^Born on 1 April (19\d\d), she left in \1 after 17 years\.$/);
      expect(text).not.toContain('1954');
    }
  });

  it('keeps the signs between digits, and their number', () => {
    const changes = Array.from({ length: 50 }, (_, seed) => changed('It has 31,864 people.', '31864', seed));
    for (const change of changes) expect(change?.passage.text).toMatch(/^It has 31,\d{3} people\.$/);
    expect(changes[0]?.label).toMatchObject({ kind: 'counterfactual', from: 'verified', check: 'answer-strings' });
  });

  it.each([
    ['the answer has no number', 'Its reeve was Ada Quill.', 'Ada Quill'],
    ['the answer is not there', 'It was built in 1377.', '1204'],
    ['the answer is one digit, which may stand anywhere', 'It has 7 mills.', '7'],
  ])('does not apply to a text where %s', (_, text, answer) => {
    expect(changed(text, answer)).toBeUndefined();
  });
});
