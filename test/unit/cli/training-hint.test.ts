import { describe, expect, it } from 'vitest';
import { withTrainingHint } from '../../../src/cli/training-hint.ts';
import { ForagymError, messageOf } from '../../../src/core/index.ts';
import { makeEnv } from '../../../src/episode/index.ts';

const noisy = { retriever: { use: 'degraded', noise: 'exponential' } };
const refusal = (id: string): Promise<unknown> =>
  makeEnv(id, noisy).then(
    () => null,
    (thrown: unknown) => thrown,
  );

describe('withTrainingHint', () => {
  it('names environments that take what a curriculum needs, and only those', async () => {
    const hinted = await withTrainingHint(await refusal('foragym/search-qa-v1'));
    expect(hinted).toBeInstanceOf(ForagymError);
    const named =
      messageOf(hinted)
        .split('options are taken by')[1]
        ?.match(/foragym\/[a-z-]+-v1/g) ?? [];
    expect(named).toContain('foragym/zero-search-v1');
    expect(named).not.toContain('foragym/search-qa-v1');
    for (const id of named) expect(await refusal(id)).toBeNull();
  });

  it('leaves every other refusal alone', async () => {
    const other = new ForagymError('env/unknown', 'unknown environment');
    expect(await withTrainingHint(other)).toBe(other);
    expect(await withTrainingHint('text')).toBe('text');
  });
});
