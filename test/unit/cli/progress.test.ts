import { describe, expect, it } from 'vitest';
import { progressTo } from '../../../src/cli/progress.ts';
import type { Clock } from '../../../src/core/index.ts';
import type { Progress } from '../../../src/eval/index.ts';

const planned: Progress = {
  type: 'planned',
  cells: 2,
  tasks: 50,
  detectable: { at20: 0.177, at30: 0.217 },
  finished: 0,
  episodes: 100,
};

function played(finished: number): Progress {
  const episode = { cell: 'hop', task: 't1', rollout: 0, stop: 'answered', total: 1, right: true, values: {} } as const;
  return { type: 'played', episode, finished, episodes: 100 };
}

/** What a stream is told when an episode ends every `eachMs`. */
function told(terminal: boolean, eachMs: number, first = planned): readonly string[] {
  let now = 0;
  const clock: Clock = { now: () => now, sleep: () => Promise.reject(new Error('nobody sleeps here')) };
  const written: string[] = [];
  const stream = { isTTY: terminal, columns: 100, write: (text: string) => written.push(text) > 0 };
  const progress = progressTo(stream as unknown as NodeJS.WriteStream, clock);
  progress(first);
  for (let finished = 1; finished <= 100; finished += 1) {
    now += eachMs;
    progress(played(finished));
  }
  return written;
}

describe('progressTo', () => {
  it('says before the run what so many tasks can show', () => {
    expect(told(false, 1)[0]).toMatch(/^100 episodes \(cells 2, tasks 50\)\n.*17\.7 points/);
  });

  it('says nothing of differences where there is nothing to compare', () => {
    expect(told(false, 1, { ...planned, cells: 1 })[0]).toBe('100 episodes (cells 1, tasks 50)\n');
  });

  it('writes a line every five seconds where nobody sees it change', () => {
    const lines = told(false, 1000).slice(1);
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe('5 of 100 episodes, 5 s, playing hop\n');
  });

  it('writes nothing more for a short run', () => {
    expect(told(false, 10)).toHaveLength(1);
  });

  it('overwrites one line on a terminal, and leaves it empty', () => {
    const lines = told(true, 1000).slice(1);
    expect(lines).toHaveLength(100);
    expect(lines.every((line) => line.startsWith('\r\u001b[K') && !line.includes('\n'))).toBe(true);
    expect(lines.at(-1)).toBe('\r\u001b[K');
  });
});
