import * as v from 'valibot';
import { namedUse } from './named-use.ts';

/** How probable noise is, as a parameter `noise`: from 0 to 1, or the curriculum that it follows. */
export const noiseLevel = v.union([v.pipe(v.number(), v.minValue(0), v.maxValue(1)), namedUse]);
