import { entriesOf, type ErrorCode, type Json, nearest } from '../core/index.ts';
import { canonicalJson } from '../log/index.ts';
import { policyParts } from '../policies/index.ts';
import { type Cell, levelsOf, policyIdOf, selects } from './cells.ts';
import type { Expectation, Scenario, Selector } from './scenario.ts';

/** Something in a scenario that its schema cannot see, and where it stands. */
export interface Problem {
  readonly path: Path;
  readonly code: ErrorCode;
  readonly message: string;
}

type Path = readonly (string | number)[];

/** What is wrong with the names in a scenario. `metrics`: the names that there are. */
export function problemsIn(scenario: Scenario, metrics: readonly string[]): readonly Problem[] {
  const { policies, compare, expect } = scenario;
  const cells = levelsOf(scenario).flatMap((level) => level.cells);
  return [
    ...repeats(policies.map(policyIdOf), ['policies']),
    ...misplaced(scenario),
    ...Object.entries(scenario.factors).flatMap(([factor, levels]) =>
      repeats(
        levels.map((level) => canonicalJson(level)),
        ['factors', factor],
      ),
    ),
    ...scenario.metrics.flatMap((metric, at) => unknown('metric', metric, { path: ['metrics', at], known: metrics })),
    ...repeats(
      compare.map(({ id }) => id),
      ['compare'],
    ),
    ...compare.flatMap(({ metric, a, b, at }, index) => [
      ...unknown('metric', metric, { path: ['compare', index, 'metric'], known: metrics }),
      ...selectorProblems(scenario, { ...at, ...a }, { path: ['compare', index, 'a'], cells, most: 1 }),
      ...selectorProblems(scenario, { ...at, ...b }, { path: ['compare', index, 'b'], cells, most: 1 }),
    ]),
    ...repeats(
      expect.map(({ id }) => id),
      ['expect'],
    ),
    ...expect.flatMap((one, index) => expectationProblems(scenario, one, { path: ['expect', index], cells, metrics })),
  ];
}

/** The cells that an expectation of a metric speaks of. */
export function selectorOf({ policy, at = {} }: Expectation): Selector {
  return policy === undefined ? at : { ...at, policy };
}

function expectationProblems(
  scenario: Scenario,
  expectation: Expectation,
  {
    path,
    cells,
    metrics,
  }: { readonly path: Path; readonly cells: readonly Cell[]; readonly metrics: readonly string[] },
): readonly Problem[] {
  const { metric, comparison } = expectation;
  if (comparison !== undefined) {
    return unknown('comparison', comparison, {
      path: [...path, 'comparison'],
      known: scenario.compare.map(({ id }) => id),
    });
  }
  return [
    ...unknown('metric', metric ?? '', { path: [...path, 'metric'], known: metrics }),
    ...selectorProblems(scenario, selectorOf(expectation), { path, cells, most: cells.length }),
  ];
}

function selectorProblems(
  scenario: Scenario,
  selector: Selector,
  { path, cells, most }: { readonly path: Path; readonly cells: readonly Cell[]; readonly most: number },
): readonly Problem[] {
  const names = entriesOf(selector).flatMap(([key, wanted]) => levelProblems(scenario, [key, wanted], path));
  if (names.length > 0) return names;
  const found = cells.filter((cell) => selects(selector, cell)).length;
  if (found >= 1 && found <= most) return [];
  const message = `${canonicalJson(selector)} selects ${found} cells: say the policy and a level of each of ${Object.keys(scenario.factors).join(', ') || 'no factor'}`;
  return [{ path, code: 'scenario/which-cell', message }];
}

function levelProblems(scenario: Scenario, [key, wanted]: readonly [string, Json], path: Path): readonly Problem[] {
  if (key === 'policy')
    return policyProblems(scenario, typeof wanted === 'string' ? wanted : canonicalJson(wanted), path);
  const levels = scenario.factors[key];
  if (levels === undefined)
    return unknown('factor', key, { path, known: ['policy', ...Object.keys(scenario.factors)] });
  return unknown(`level of ${key}`, canonicalJson(wanted), {
    path,
    known: levels.map((level) => canonicalJson(level)),
  });
}

/** A name that is right is not blamed for a misspelt one: `hop` where the policies say `hopp`. */
function policyProblems({ policies }: Scenario, wanted: string, path: Path): readonly Problem[] {
  const known = policies.map(policyIdOf);
  if (known.includes(wanted)) return [];
  const shelf = Object.keys(policyParts);
  const meant = `; did you mean "${wanted}"?`;
  const misspelt = policies.findIndex(
    (entry) => typeof entry === 'string' && !shelf.includes(entry) && nearest(entry, shelf) === meant,
  );
  if (misspelt < 0) return unknown('policy', wanted, { path, known });
  return unknown('policy', known[misspelt] ?? '', { path: ['policies', misspelt], known: shelf });
}

function unknown(
  what: string,
  name: string,
  { path, known }: { readonly path: Path; readonly known: readonly string[] },
): readonly Problem[] {
  if (known.includes(name)) return [];
  return [{ path, code: 'scenario/unknown-name', message: `unknown ${what} "${name}"${nearest(name, known)}` }];
}

function repeats(ids: readonly string[], path: Path): readonly Problem[] {
  const at = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  return at < 0 ? [] : [{ path: [...path, at], code: 'scenario/twice', message: `"${ids[at]}" is there twice` }];
}

/** What decides the list of tasks stands under `tasks`, where it is told in the header of a run. */
function misplaced({ params, factors }: Scenario): readonly Problem[] {
  return (['params', 'factors'] as const).flatMap((place) =>
    Object.keys(place === 'params' ? params : factors)
      .filter((key) => ['corpus', 'tasks', 'qrels', 'policy'].includes(key))
      .map((key) => ({
        path: [place, key],
        code: 'scenario/misplaced' as const,
        message: `"${key}" does not belong under ${place}: say it under ${key === 'policy' ? 'policies' : 'tasks'}`,
      })),
  );
}
