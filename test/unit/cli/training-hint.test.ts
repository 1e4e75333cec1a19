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

  it('names them also where an option is told to one that takes none', async () => {
    const env = await makeEnv('foragym/search-qa-v1');
    const told = async (): Promise<unknown> => env.told({ step: 3 });
    const hinted = await withTrainingHint(await told().catch((thrown: unknown) => thrown));
    expect(messageOf(hinted)).toMatch(/was told step; options are taken by .*foragym\/zero-search-v1/);
  });

  it('leaves a misspelt option alone, and a misspelt parameter', async () => {
    const env = await makeEnv('foragym/zero-search-v1', { retriever: 'bm25' });
    const told = async (): Promise<unknown> => env.told({ stpe: 3 });
    const refused = [
      await told().catch((thrown: unknown) => thrown),
      await makeEnv('foragym/search-qa-v1', { step: 3 }).catch((thrown: unknown) => thrown),
    ];
    for (const one of refused) expect(await withTrainingHint(one)).toBe(one);
  });

  it('leaves every other refusal alone', async () => {
    const other = new ForagymError('env/unknown', 'unknown environment');
    expect(await withTrainingHint(other)).toBe(other);
    expect(await withTrainingHint('text')).toBe('text');
  });
});
