import { describe, expect, it } from 'vitest';
import {
  canTell,
  givesAway,
  goldStrings,
  isSilent,
  tells,
} from '../../../../src/retrievers/simulation/gold-strings.ts';
import { birthplace } from './island.ts';

const open = { options: undefined };
const strings = goldStrings(birthplace.task, birthplace.gold);

describe('goldStrings', () => {
  it('finds an answer in every spelling, as whole words', () => {
    for (const text of ['in Mossgate.', 'MOSSGATE', 'the moss gate'])
      expect(givesAway({ text }, strings), text).toBe(true);
    for (const text of ['Mossgates', 'moss, and a gate of iron', ''])
      expect(givesAway({ text }, strings), text).toBe(false);
  });

  it('finds a fact where both its subject and its object stand, the title being part of the text', () => {
    const [author] = strings.facts;
    if (author === undefined) return expect.unreachable();
    expect(tells({ title: 'The Kettle Ferry', text: 'By Ada Quill.' }, author)).toBe(true);
    expect(tells({ title: 'Ada Quill', text: 'She was a poet.' }, author)).toBe(false);
    return expect(givesAway({ text: 'The Kettle Ferry, by Ada Quill' }, strings)).toBe(true);
  });

  it('holds half a name against a quoted text, and not against others', () => {
    const half = goldStrings(open, { answers: ['Stylvimark Press'] });
    expect(isSilent({ text: 'The Stylvimark archive' }, half)).toBe(false);
    expect(givesAway({ text: 'The Stylvimark archive' }, half)).toBe(false);
    expect(isSilent({ text: 'A farm archive' }, half)).toBe(true);
  });

  it('looks for no answer that the question names, nor for yes and no: there facts are all there is to tell', () => {
    const facts = birthplace.gold.facts ?? [];
    for (const one of [
      goldStrings({ options: ['Mossgate', 'Coldwell'] }, birthplace.gold),
      goldStrings(open, { answers: ['yes'], facts }),
    ]) {
      expect(givesAway({ text: 'Yes, Mossgate.' }, one)).toBe(false);
      expect(givesAway({ text: 'Ada Quill of Mossgate' }, one)).toBe(true);
      expect(canTell(one)).toBe(true);
    }
    expect(canTell(goldStrings(open, { answers: ['no'] }))).toBe(false);
  });

  it('says that it cannot tell where a spelling is no more than chance', () => {
    expect(canTell(strings)).toBe(true);
    expect(canTell(goldStrings(open, { answers: ['Ada Quill'], aliases: [['A']] }))).toBe(false);
    expect(givesAway({ text: 'Ada Quill' }, goldStrings(open, { answers: ['Ada Quill'], aliases: [['A']] }))).toBe(
      true,
    );
  });
});
