import { ForagymError, keysOf } from '../core/index.ts';
import { pluginOf } from '../episode/index.ts';

/** A refusal of an environment that does not take an option at reset, needed or told, names those of ours that take some. */
export async function withTrainingHint(thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof ForagymError)) return thrown;
  if (thrown.code !== 'env/untold-option' && thrown.code !== 'env/no-options') return thrown;
  const { envs = [] } = await pluginOf('foragym', []);
  const taking = envs.flatMap(({ id, options }) =>
    options === undefined ? [] : [`${id} (${keysOf(options).join(', ')})`],
  );
  const hint = `options are taken by ${taking.join(', ')}: tell them with --reset`;
  return new ForagymError(thrown.code, `${thrown.message}; ${hint}`, { cause: thrown });
}
