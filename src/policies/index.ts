import type { Parts } from '../core/index.ts';
import { cmdPart } from './cmd.ts';
import { firstQueryPart } from './first-query.ts';
import { hopPart } from './hop.ts';
import { noOpPart } from './no-op.ts';
import { oraclePart } from './oracle.ts';
import type { Policy } from './policy.ts';
import { randomPart } from './random.ts';
import { wrongPart } from './wrong.ts';

export { cmd, type CmdParams } from './cmd.ts';
export { firstQuery } from './first-query.ts';
export { hop, type HopParams } from './hop.ts';
export { human } from './human.ts';
export { noOp } from './no-op.ts';
export { oracle, type OracleParams } from './oracle.ts';
export type { Hello, Policy, PolicySession, Written } from './policy.ts';
export { random } from './random.ts';
export { replay } from './replay.ts';
export { wrong } from './wrong.ts';
export { readWritten } from './written.ts';

/** Every policy that can be named. `human` and `replay` need somebody or something at hand, so they are made in code. */
export const policyParts: Parts<Policy> = {
  cmd: cmdPart,
  'first-query': firstQueryPart,
  hop: hopPart,
  'no-op': noOpPart,
  oracle: oraclePart,
  random: randomPart,
  wrong: wrongPart,
};
