import { fail } from '../core/index.ts';
import type { Questions } from '../worlds/index.ts';

/** Questions by shape, from `shape=count` texts, each with commas or said again: `bridge-2=200,comparison=80`, `all=50,report=0`. */
export function questionsIn(texts: readonly string[]): Questions {
  const said = new Map<string, number>();
  for (const one of texts.flatMap((text) => text.split(',')).map((text) => text.trim())) {
    const at = one.indexOf('=');
    const [shape, count] = [one.slice(0, Math.max(0, at)), Number(one.slice(at + 1))];
    if (shape === '' || at === one.length - 1 || !Number.isFinite(count))
      fail('params/invalid', `--questions ${one}: write shape=count, such as bridge-2=200, the count 1 or more`);
    if (said.has(shape)) fail('params/invalid', `--questions ${one}: ${shape} was said before`);
    said.set(shape, count);
  }
  return Object.fromEntries(said);
}
