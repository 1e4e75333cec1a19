import { fail } from '../core/index.ts';

/** Questions by shape, from `shape=count` texts, each with commas or said again: `bridge-2=200,comparison=80`. */
export function questionsIn(texts: readonly string[]): { readonly [shape: string]: number } {
  const counts = new Map<string, number>();
  for (const one of texts.flatMap((text) => text.split(',')).map((text) => text.trim())) {
    const at = one.indexOf('=');
    const [shape, count] = [one.slice(0, Math.max(0, at)), Number(one.slice(at + 1))];
    if (shape === '' || at === one.length - 1 || !Number.isSafeInteger(count) || count < 1)
      fail('params/invalid', `--questions ${one}: write shape=count, such as bridge-2=200, the count 1 or more`);
    if (counts.has(shape)) fail('params/invalid', `--questions ${one}: ${shape} was said before`);
    counts.set(shape, count);
  }
  return Object.fromEntries(counts);
}
