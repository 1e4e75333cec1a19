import { ForagymError } from '../core/index.ts';

/** Tasks that came without their corpus are checked against the environment's own: a refusal of their passages says so. */
export function withCorpusHint(
  thrown: unknown,
  { corpus, tasks }: { readonly corpus?: string | undefined; readonly tasks?: string | undefined },
): unknown {
  if (tasks === undefined || corpus !== undefined) return thrown;
  if (!(thrown instanceof ForagymError) || thrown.code !== 'corpora/unknown-id') return thrown;
  const hint =
    'no --corpus was given, so this is the corpus of the environment: say with --corpus what the tasks are about';
  return new ForagymError(thrown.code, `${thrown.message}; ${hint}`, { cause: thrown });
}
