import { describe, expect, it } from 'vitest';
import { nextElement, type TurnTag } from '../../../src/dialects/tag-elements.ts';
import { scanFor } from '../../../src/dialects/tag-scan.ts';

const tags: readonly TurnTag[] = [
  { name: 'think', open: '<think>', close: '</think>', role: 'hidden' },
  { name: 'aside', open: '<aside>', close: '</aside>', role: 'passed' },
  { name: 'answer', open: '<answer>', close: '</answer>', role: 'answer' },
  { name: 'abstain', open: '<abstain/>', close: null, role: 'abstain' },
];
const scan = scanFor(tags);
const next = (text: string, from = 0) => nextElement(text, scan, from);

describe('nextElement', () => {
  it('finds an element with its body, and goes on behind it', () => {
    const text = 'so <answer>a</answer><answer>b</answer>';
    expect(next(text)).toMatchObject({ start: 3, end: 21, bodyStart: 11, bodyEnd: 12, nested: false });
    expect(next(text, 21)).toMatchObject({ start: 21, bodyStart: 29, bodyEnd: 30 });
    expect(next(text, 39)).toEqual({ tag: null, unclosed: null, hidden: false });
  });

  it('takes a tag that stands alone for its own body', () => {
    expect(next('.<abstain/>')).toMatchObject({ start: 1, end: 11, bodyStart: 1, bodyEnd: 11 });
  });

  it('skips hidden bodies and remembers that an action stood there', () => {
    expect(next('<think><answer>a</answer></think><answer>b</answer>')).toMatchObject({ bodyStart: 41 });
    expect(next('<think><answer>a</answer></think>')).toMatchObject({ tag: null, hidden: true });
    expect(next('<think><aside></answer></think>')).toMatchObject({ tag: null, hidden: false });
  });

  it('looks through passed tags, but not inside a body', () => {
    expect(next('<aside><answer>a</answer>')).toMatchObject({ bodyStart: 15, nested: false });
    expect(next('<answer><aside>a</answer>')).toMatchObject({ nested: true });
  });

  it('says which tag was left open', () => {
    expect(next('</answer><answer>a<think></think>')).toMatchObject({
      tag: null,
      unclosed: { tag: { name: 'answer' } },
    });
  });
});
