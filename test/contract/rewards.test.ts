import { describe, it } from 'vitest';
import { pipelineClauses, rewardClauses } from '../../src/conformance/index.ts';
import { check } from '../../src/core/index.ts';
import { presetParts, rewardParts } from '../../src/rewards/index.ts';

describe.each(Object.entries(rewardParts))('reward %s', (name, part) => {
  const reward = part.make(check(part.params, {}, name), undefined);
  it.each(rewardClauses)('$id: $says', (clause) => clause.check(reward));
});

describe.each(Object.entries(presetParts))('preset %s', (name, part) => {
  const pipeline = part.make(check(part.params, {}, name));
  it.each(pipelineClauses)('$id: $says', (clause) => clause.check(pipeline));
});
