import { ForagymError, keysOf } from '../core/index.ts';
import { pluginOf } from '../episode/index.ts';

/** A refusal of an environment that takes no option at reset, where one is needed, names those of ours that take some. */
export async function withTrainingHint(thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof ForagymError) || thrown.code !== 'env/untold-option') return thrown;
  const { envs = [] } = await pluginOf('foragym', []);
  const taking = envs.flatMap(({ id, options }) =>
    options === undefined ? [] : [`${id} (${keysOf(options).join(', ')})`],
  );
  const hint = `options are taken by ${taking.join(', ')}: tell them with --reset`;
  return new ForagymError(thrown.code, `${thrown.message}; ${hint}`, { cause: thrown });
}
