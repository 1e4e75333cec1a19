import { describe, expect, it } from 'vitest';
import { scanFor, type Tag } from '../../../src/dialects/tag-scan.ts';

const ask: Tag = { name: 'ask', open: '<ask>', close: '</ask>' };
const query: Tag = { name: 'query', open: '<|query|>', close: '<|/query|>' };
const stop: Tag = { name: 'stop', open: '<stop/>', close: null };
const scan = scanFor([ask, query, stop]);

function marksOf(text: string) {
  const marks: string[] = [];
  for (let mark = scan(text, 0); mark !== null; mark = scan(text, mark.end)) {
    marks.push(`${mark.closing ? '/' : ''}${mark.tag.name} ${mark.start}-${mark.end}`);
  }
  return marks;
}

describe('scanFor', () => {
  it('finds every end of every tag, in order, with UTF-16 offsets', () => {
    expect(marksOf('😀<ask>a</ask><|query|>b<|/query|><stop/>')).toEqual([
      'ask 2-7',
      '/ask 8-14',
      'query 14-23',
      '/query 24-34',
      'stop 34-41',
    ]);
  });

  it('starts where it is told to', () => {
    expect(scan('<ask><ask>', 1)?.start).toBe(5);
    expect(scan('<ask>', 5)).toBeNull();
  });

  it('takes nothing for a tag but the tag to the letter', () => {
    expect(marksOf('<Ask>< ask><ask ><ask/><ask a="b"></ask <ask\n><stop>')).toEqual([]);
  });

  it('finds a tag inside half a tag', () => {
    expect(marksOf('<as<ask><</ask>')).toEqual(['ask 3-8', '/ask 9-15']);
  });
});
