import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/index.ts';
import { played, written } from './played.ts';

describe('human', () => {
  it('shows each observation to whoever is asked, and plays what they write, also later', async () => {
    const shown: string[] = [];
    const lines = ['<search> saga Letters to Cysewin </search>', '<answer> Cyllryth Pyddadoc </answer>'];
    const person = policies.human(async ({ text, turn }) => {
      shown.push(text);
      return lines[turn] ?? '';
    });
    const episode = await played(person, 'q001');
    expect(written(episode)).toEqual(lines);
    expect(shown[0]).toContain('Who wrote the saga Letters to Cysewin?');
    expect(shown[1]).toContain('Letters to Cysewin');
    expect(episode.rewards.total).toEqual({ value: 1 });
  });
});
