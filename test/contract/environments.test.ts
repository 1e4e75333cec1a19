import { plugin } from 'foragym/envs';
import { describe, it } from 'vitest';
import { envClauses, envSubject } from '../../src/conformance/index.ts';
import { jsonSchemaOf } from '../../src/cli/parameter-rows.ts';
import type { AnyEnv, EnvParams } from '../../src/episode/index.ts';
import { tinySubject } from './tiny-subject.ts';

/** Ways to make an environment that its contract must outlast. */
const ways: readonly EnvParams[] = [
  {},
  { dialect: 'tool-calls' },
  { dialect: { use: 'search-tags', row: 'r1-searcher', placement: 'user' }, turns: 8 },
  { preset: 'search-r1-retrieval', charactersPerTurn: 200 },
  { judging: 'end', finalTurn: 'any', turns: 2 },
];

/** Every value of every parameter of its own that says what an environment exercises: one of a list of words. */
function modesOf({ params }: AnyEnv): readonly EnvParams[] {
  const { properties = {} } = jsonSchemaOf(params) ?? {};
  return Object.entries(properties).flatMap(([name, schema]) =>
    typeof schema === 'object' && schema.enum !== undefined ? schema.enum.map((mode) => ({ [name]: mode })) : [],
  );
}

const named = (plugin.envs ?? []).flatMap((env) =>
  [...ways, ...modesOf(env)].map((params) => ({ id: env.id, told: JSON.stringify(params), params })),
);

describe.each(named)('$id $told', ({ id, params }) => {
  it.each(envClauses)('$id: $says', async (clause) => clause.check(await envSubject(id, { params })));
});

describe('the environment that specimens are made of', () => {
  it.each(envClauses)('$id: $says', async (clause) => clause.check(await tinySubject()));
});
