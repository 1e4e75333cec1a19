import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/index.ts';
import { played, written } from './played.ts';

describe('replay', () => {
  it('writes again what was written, on whatever world it is played', async () => {
    const first = await played(policies.hop(), 'bridge-3-11-0-0');
    const again = await played(policies.replay(first.trajectory.log), 'bridge-3-11-0-0');
    expect(again.trajectory.contentHash).toBe(first.trajectory.contentHash);
    const elsewhere = await played(policies.replay(first.trajectory.log), 'bridge-3-11-0-0', { k: 1 });
    expect(written(elsewhere)).toEqual(written(first));
    expect(elsewhere.trajectory.contentHash).not.toBe(first.trajectory.contentHash);
  });

  it('writes nothing when its turns are used up', async () => {
    const one = await played(policies.noOp(), 'bridge-1-11-0-0', { invalid: 1 });
    const longer = await played(policies.replay(one.trajectory.log), 'bridge-1-11-0-0');
    expect(written(longer)).toEqual(['', '', '']);
  });
});
