import { describe, expect, it } from 'vitest';
import { yesNoOptions } from '../../../src/text/index.ts';

describe('yesNoOptions', () => {
  it('are yes and no where every right answer is one of them, however it is written', () => {
    expect(yesNoOptions(['Yes.'])).toEqual(['yes', 'no']);
    expect(yesNoOptions(['no', 'NO!'])).toEqual(['yes', 'no']);
  });

  it.each([[[]], [['yes', 'perhaps']], [['Norway']]])('do not exist for %j', (golds) => {
    expect(yesNoOptions(golds)).toBeNull();
  });
});
