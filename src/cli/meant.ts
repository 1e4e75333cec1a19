import { nearestName } from '../core/index.ts';

/**
 * `; did you mean "x"?`: of these names the one that is called so in short (`robust` or `robust-v1` for
 * `foragym/robust-v1`, the id `retrieval/empty` for `scenarios/retrieval/empty.yaml`), else one that begins so, else the
 * nearest. Nothing where none is near.
 */
export function meant(said: string, names: readonly string[]): string {
  const called = names.flatMap((name) => shortNames(name).map((short) => ({ name, short })));
  const stem = stemOf(said);
  const same = called.find(({ short }) => short === stem);
  const begun = stem.length < SHORTEST ? undefined : called.find(({ short }) => short.startsWith(stem));
  const found = same ?? begun ?? nearestOf(stem, called);
  return found === undefined ? '' : `; did you mean "${found.name}"?`;
}

/** Fewer letters begin too many names, in characters. */
const SHORTEST = 3;

/** A name on a shelf, and one by which people call it. */
interface Called {
  readonly name: string;
  readonly short: string;
}

function nearestOf(stem: string, called: readonly Called[]): Called | undefined {
  const shorts = called.map(({ short }) => short);
  const near = nearestName(stem, shorts);
  return called.find(({ short }) => short === near);
}

/** A name without version or ending, whole and after each of its slashes. */
function shortNames(name: string): readonly string[] {
  const parts = stemOf(name).split('/');
  return parts.map((_part, at) => parts.slice(at).join('/'));
}

function stemOf(name: string): string {
  return name.replace(/(?:-v[0-9]+|\.ya?ml)$/, '');
}
