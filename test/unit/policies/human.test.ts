import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/index.ts';
import { played, written } from './played.ts';

describe('human', () => {
  it('shows each observation to whoever is asked, and plays what they write, also later', async () => {
    const shown: string[] = [];
    const lines = ['<search> Lilascea Pump </search>', '<answer> Bratiascoe Insurance Office </answer>'];
    const person = policies.human(async ({ text, turn }) => {
      shown.push(text);
      return lines[turn] ?? '';
    });
    const episode = await played(person, 'bridge-1-11-0-0');
    expect(written(episode)).toEqual(lines);
    expect(shown[0]).toContain("Which organisation is the Lilascea Pump's maker?");
    expect(shown[1]).toContain('Lilascea Pump');
    expect(episode.rewards.total).toEqual({ value: 1 });
  });
});
