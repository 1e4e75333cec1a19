import { ForagymError } from '../core/index.ts';
import { namespaceOf, pluginOf } from '../episode/index.ts';
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
  const isStranger = thrown.code === 'env/unknown-package';
  // an id of a package that is there has its hint
  if (!isStranger && (thrown.code !== 'env/unknown' || namespaceOf(said) !== null)) return thrown;
  const { envs = [] } = await pluginOf('foragym', []);
  const hint = meant(said, [...envs.map(({ id }) => id), ...(scenarios ? shippedScenarios() : [])]);
  if (hint === '') return thrown;
  const what = scenarios ? 'environment or scenario file' : 'environment';
  const missing = isStranger ? `, and no package "${namespaceOf(said)?.namespace}" is installed` : '';
  return new ForagymError(thrown.code, `no ${what} is called "${said}"${missing}${hint}`, { cause: thrown });
}
