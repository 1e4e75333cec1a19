import * as v from 'valibot';
import { check, fail, isThenable, messageOf, quieten, type JsonObject, type Request } from '../core/index.ts';
import { constant, progressOptions, type Curriculum, type Progress } from '../curricula/index.ts';
import { namedUse } from './named-use.ts';

/** How probable noise is, as a parameter `noise`: from 0 to 1, or the curriculum that it follows. */
export const noiseLevel = v.union([
  v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  namedUse('curriculum by name (foragym list curricula)'),
]);

/** A level of noise as code hands it over: a number follows the constant curriculum. Throws `params/invalid` for neither. */
export function curriculumOf(level: number | Curriculum, where: string): Curriculum {
  if (typeof level === 'number') return constant({ noise: level });
  const isCurriculum = typeof level === 'object' && typeof level.noise === 'function' && Array.isArray(level.needs);
  if (isCurriculum) return level;
  return fail(
    'params/invalid',
    `${where}: noise is neither a number from 0 to 1 nor a curriculum: { name, needs: ["step"], noise: (progress, seed) => 0.5 }`,
  );
}

/**
 * The probability of noise that a request meets. Throws `curriculum/bad-noise`, by the curriculum's name, when that says
 * something else than a probability, or throws: curricula come from anywhere.
 */
export function noiseFor({ options, seed }: Pick<Request, 'options' | 'seed'>, curriculum: Curriculum): number {
  const progress = progressOf(options, curriculum);
  const said = saidOf(() => curriculum.noise(progress, seed), curriculum);
  if (typeof said === 'number' && said >= 0 && said <= 1) return said;
  quieten(said);
  return badNoise(curriculum, `it said ${shown(said)}, not a probability from 0 to 1`);
}

function saidOf(say: () => unknown, curriculum: Curriculum): unknown {
  try {
    return say();
  } catch (thrown) {
    return badNoise(curriculum, `it threw: ${messageOf(thrown)}`, thrown);
  }
}

function badNoise({ name }: Curriculum, what: string, cause?: unknown): never {
  return fail('curriculum/bad-noise', `curriculum ${name}: ${what}`, { cause });
}

/** A value as JSON, where there is any: `[0.3]` is not .3. */
function shown(said: unknown): string {
  // JSON has neither NaN nor promises, and would write something else for them
  if (typeof said === 'number' || isThenable(said)) return messageOf(said);
  try {
    return JSON.stringify(said) ?? messageOf(said);
  } catch {
    return messageOf(said);
  }
}

/** What the trainer told of what a curriculum needs; an environment may take other options beside. */
function progressOf(options: JsonObject, { name, needs }: Curriculum): Progress {
  if (needs.length === 0) return nothing;
  const told = Object.fromEntries(needs.flatMap((need) => (need in options ? [[need, options[need]]] : [])));
  return check(progressOptions, told, `curriculum ${name}`);
}

const nothing: Progress = {};
