import { describe, expect, it } from 'vitest';
import { visible, visibleJson } from '../../../src/text/index.ts';

/** What moves a cursor, recolours, renames a window or turns the direction of writing. */
const steering = '\0\u0007\b\r\u001b\u007f\u009b\u061c\u200e\u200f\u202a\u202e\u2066\u2069';

describe('visible', () => {
  it('shows each mark that steers as one character, so that offsets hold', () => {
    expect(visible(steering)).toBe(`\u2400\u2407\u2408\u240d\u241b${'\ufffd'.repeat(9)}`);
  });

  it('leaves all other text alone, lines and tabs too', () => {
    const text = 'a\tb\nÄ 中 \u{1f600} \u05d0';
    expect(visible(text)).toBe(text);
  });
});

describe('visibleJson', () => {
  it('reads back as it was, without a mark that steers', () => {
    const value = { [steering]: [steering, 'a\n\tb'] };
    expect(JSON.parse(visibleJson(value))).toEqual(value);
    expect(visible(visibleJson(value, 2))).toBe(visibleJson(value, 2));
    expect(visibleJson('\u202egnp.\u009b')).toBe(String.raw`"\u202egnp.\u009b"`);
  });
});
