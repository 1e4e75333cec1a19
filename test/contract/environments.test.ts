import { describe, it } from 'vitest';
import { envClauses } from '../../src/conformance/index.ts';
import { tinySubject } from './tiny-subject.ts';

describe('tiny', () => {
  it.each(envClauses)('$id: $says', async (clause) => clause.check(await tinySubject()));
});
