import { check, type StopReason } from '../../../src/core/index.ts';
import { type Measured, type Scenario, scenarioSchema } from '../../../src/eval/index.ts';

/** A scenario with what a test says and the defaults. */
export function declared(said: object = {}): Scenario {
  const least = { schema: 'foragym/scenario-v1', id: 'test', asks: 'Does it work?', policies: ['hop', 'no-op'] };
  return check(scenarioSchema, { ...least, ...said }, 'test');
}

/** An episode with this value of em; its total and whether it is right follow from it. */
export function episode(
  [cell, task]: readonly [cell: string, task: string],
  em: number | null,
  more: { readonly rollout?: number; readonly stop?: StopReason; readonly total?: null } = {},
): Measured {
  const { rollout = 0, stop = 'answered' } = more;
  const total = 'total' in more ? null : em;
  return { cell, task, rollout, stop, total, right: total === null ? null : total === 1, values: { em } };
}
