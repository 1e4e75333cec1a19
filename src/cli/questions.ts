import { fail } from '../core/index.ts';

/** Questions as `--questions` says them. */
export interface Asked {
  /** Of each shape that is not counted by name, where the size holds so many: `all=50`. Absent: none. */
  readonly ofEach?: number | undefined;
  /** By name. With `ofEach`, 0 leaves a shape out. */
  readonly counts: { readonly [shape: string]: number };
}

/** What is asked when nobody says: even, as some shapes come in twins. */
export const usualQuestions = { ofEach: 10, counts: {} } satisfies Asked;

const ALL = 'all';

/** Questions by shape, from `shape=count` texts, each with commas or said again: `bridge-2=200,comparison=80`, `all=50,report=0`. */
export function questionsIn(texts: readonly string[]): Asked {
  const said = new Map<string, number>();
  for (const one of texts.flatMap((text) => text.split(',')).map((text) => text.trim())) {
    const at = one.indexOf('=');
    const [shape, count] = [one.slice(0, Math.max(0, at)), Number(one.slice(at + 1))];
    if (shape === '' || at === one.length - 1 || !Number.isSafeInteger(count) || count < 0)
      fail('params/invalid', `--questions ${one}: write shape=count, such as bridge-2=200, the count 1 or more`);
    if (said.has(shape)) fail('params/invalid', `--questions ${one}: ${shape} was said before`);
    said.set(shape, count);
  }
  const ofEach = said.get(ALL);
  said.delete(ALL);
  const none = ofEach === 0 ? ALL : [...said.keys()].find((shape) => ofEach === undefined && said.get(shape) === 0);
  if (none !== undefined)
    fail('params/invalid', `--questions ${none}=0: a count is 1 or more; 0 only leaves a shape out of ${ALL}=N`);
  return { ofEach, counts: Object.fromEntries(said) };
}
