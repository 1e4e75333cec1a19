import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/index.ts';
import { played, written } from './played.ts';

describe('replay', () => {
  it('writes again what was written, on whatever world it is played', async () => {
    const first = await played(policies.hop(), 'q009');
    const again = await played(policies.replay(first.trajectory.log), 'q009');
    expect(again.trajectory.contentHash).toBe(first.trajectory.contentHash);
    const elsewhere = await played(policies.replay(first.trajectory.log), 'q009', { k: 1 });
    expect(written(elsewhere)).toEqual(written(first));
    expect(elsewhere.trajectory.contentHash).not.toBe(first.trajectory.contentHash);
  });

  it('writes nothing when its turns are used up', async () => {
    const one = await played(policies.noOp(), 'q001', { invalid: 1 });
    const longer = await played(policies.replay(one.trajectory.log), 'q001');
    expect(written(longer)).toEqual(['', '', '']);
  });
});
