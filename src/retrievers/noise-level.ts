import * as v from 'valibot';
import { check, type JsonObject } from '../core/index.ts';
import { progressOptions, type Curriculum, type Progress } from '../curricula/index.ts';
import { namedUse } from './named-use.ts';

/** How probable noise is, as a parameter `noise`: from 0 to 1, or the curriculum that it follows. */
export const noiseLevel = v.union([
  v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  namedUse('curriculum by name (foragym list curricula)'),
]);

/** What the trainer told of what a curriculum needs; an environment may take other options beside. */
export function progressOf(options: JsonObject, { name, needs }: Curriculum): Progress {
  if (needs.length === 0) return nothing;
  const told = Object.fromEntries(needs.flatMap((need) => (need in options ? [[need, options[need]]] : [])));
  return check(progressOptions, told, `curriculum ${name}`);
}

const nothing: Progress = {};
