import { describe, expect, it } from 'vitest';
import { killAndResume } from '../../bench/kill-resume.mjs';

describe('a run that is killed', () => {
  it('has, resumed each time, the episodes of a run that was left alone', async () => {
    const outcome = await killAndResume(['--policy', 'first-query,hop', '--rollouts', '2', '--episodes', '120'], 3);
    expect(outcome).toMatchObject({ episodes: 240, missing: [], extra: [] });
    expect(outcome.killed).toBeGreaterThanOrEqual(2);
  });
});
