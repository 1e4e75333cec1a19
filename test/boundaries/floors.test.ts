import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const specimens = fileURLToPath(new URL('specimens/', import.meta.url));
const options = await extractDepcruiseOptions(`${project}.dependency-cruiser.mjs`);

/** The rules that a specimen breaks, each once. */
async function broken(specimen: string): Promise<string[]> {
  const baseDir = specimens + specimen;
  const folders = readdirSync(baseDir).filter((name) => name === 'src' || name === 'envs');
  const { output } = await cruise(
    folders,
    { ...options, baseDir, tsConfig: {} },
    { ...options.enhancedResolveOptions },
  );
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map((one) => one.rule.name))];
}

const illegal = {
  'child-in-a-plain-file': 'world-at-the-edges',
  circle: 'no-circular',
  'component-to-stage': 'components-know-no-stage',
  'conformance-too-high': 'conformance-0-to-4',
  'conformance-used-below': 'episode-looks-down-only',
  'contract-to-part': 'contracts-know-no-part',
  'core-to-the-public-door': 'core-looks-down-only',
  'env-past-the-public-door': 'envs-on-the-public-door',
  'env-to-env': 'envs-on-the-public-door',
  'eval-to-cli': 'eval-looks-down-only',
  'family-to-family': 'families-know-no-family',
  'files-in-a-plain-file': 'world-at-the-edges',
  'files-without-prefix': 'world-at-the-edges',
  'library-in-an-env': 'seedrandom-in-one-place',
  'library-outside-its-place': 'leven-in-one-place',
  'missing-file': 'no-unresolved',
  'past-a-door': 'one-door',
  'rollout-to-eval': 'rollout-looks-down-only',
  'room-to-room': 'tools-looks-down-only',
  'room-without-a-floor': 'every-room-has-a-floor',
  'source-to-envs': 'episode-looks-down-only',
  'stage-to-preset': 'stages-know-no-preset',
  'thread-in-a-plain-file': 'world-at-the-edges',
  'upward-type': 'log-looks-down-only',
};

describe('floors', () => {
  test.each(Object.entries(illegal))('%s trips %s and nothing else', async (specimen, rule) => {
    expect(await broken(specimen)).toEqual([rule]);
  });

  test('a legal house trips nothing', async () => {
    expect(await broken('legal')).toEqual([]);
  });

  test('every specimen is named here', () => {
    expect(readdirSync(specimens).toSorted()).toEqual([...Object.keys(illegal), 'legal'].toSorted());
  });

  test('every rule that is not made from a list has a specimen', () => {
    const tripped = new Set(Object.values(illegal));
    const rules = (options.ruleSet?.forbidden ?? []).map((rule) => rule.name ?? '');
    const written = rules.filter((name) => !/-(looks-down-only|in-one-place)$/.test(name));
    expect(written.filter((name) => !tripped.has(name))).toEqual([]);
  });
});
