import { describe, expect, it } from 'vitest';
import { withCorpusHint } from '../../../src/cli/corpus-hint.ts';
import { ForagymError, messageOf } from '../../../src/core/index.ts';

const refusal = new ForagymError('corpora/unknown-id', 't.jsonl:1: no passage "p9" in corpus foragym/harbor');

describe('withCorpusHint', () => {
  it('says how to name the corpus of tasks that came without it', () => {
    expect(messageOf(withCorpusHint(refusal, { tasks: 't.jsonl' }))).toMatch(/corpus foragym\/harbor; .*--corpus/);
  });

  it('leaves every other refusal alone', () => {
    expect(withCorpusHint(refusal, { tasks: 't.jsonl', corpus: 'c.jsonl' })).toBe(refusal);
    expect(withCorpusHint(refusal, {})).toBe(refusal);
    const other = new ForagymError('corpora/empty', 't.jsonl: no tasks');
    expect(withCorpusHint(other, { tasks: 't.jsonl' })).toBe(other);
  });
});
