import { ForagymError } from '../core/index.ts';
import { pluginOf } from '../episode/index.ts';
import { meant } from './meant.ts';
import { shippedScenarios } from './scenarios-file.ts';

/**
 * A refusal of an environment's name tells which environment of ours, or which scenario file, is meant: no package of a
 * stranger is to be installed for a slip of the pen.
 */
export async function withEnvironmentHint(
  thrown: unknown,
  { said, scenarios }: { readonly said: string | undefined; readonly scenarios: boolean },
): Promise<unknown> {
  if (said === undefined || !(thrown instanceof ForagymError)) return thrown;
  if (thrown.code !== 'env/unknown' && thrown.code !== 'env/unknown-package') return thrown;
  const { envs = [] } = await pluginOf('foragym', []);
  const hint = meant(said, [...envs.map(({ id }) => id), ...(scenarios ? shippedScenarios() : [])]);
  if (hint === '') return thrown;
  const what = scenarios ? 'environment or scenario file' : 'environment';
  return new ForagymError('env/unknown', `no ${what} is called "${said}"${hint}`, { cause: thrown });
}
