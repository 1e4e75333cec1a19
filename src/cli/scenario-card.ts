import type { JsonObject } from '../core/index.ts';
import { boundText, readScenario, type Expectation, type Scenario, type Selector } from '../eval/index.ts';
import type { Facts, Item } from './item.ts';
import type { Table } from './table.ts';

/** The card of a scenario file: what it plays, what it compares, and what should come out. */
export async function scenarioCard(file: string): Promise<Item> {
  const scenario = await readScenario(file);
  return {
    name: file,
    says: scenario.asks,
    facts: factsOf(scenario),
    tables: [comparisonTable(scenario), expectationTable(scenario)].filter(({ rows }) => rows.length > 0),
    example: `foragym run ${file}`,
  };
}

function factsOf({ env, policies, tasks, params, reset, factors, rollouts, preset }: Scenario): Facts {
  const { where, ...chosen } = tasks;
  const said = {
    tasks: { ...chosen, ...(Object.keys(where).length > 0 && { where }) },
    params,
    reset,
    factors,
  };
  const texts = Object.entries(said).map(([heading, of]) => [heading, JSON.stringify(of)] as const);
  return {
    env,
    policies: policies.map((policy) => (typeof policy === 'string' ? policy : policy.id)).join(', '),
    ...Object.fromEntries(texts.filter(([, text]) => text !== '{}')),
    'episodes a task and policy': String(rollouts),
    ...(preset !== undefined && { preset }),
  };
}

function comparisonTable({ compare }: Scenario): Table {
  return {
    title: 'comparisons',
    columns: ['id', 'metric', 'a', 'b', 'at'],
    rows: compare.map(({ id, metric, a, b, at }) => [id, metric, ...[a, b, at].map(selectorText)]),
  };
}

function expectationTable({ expect }: Scenario): Table {
  return {
    title: 'expectations',
    columns: ['id', 'of', 'at', 'expected', 'confidence'],
    rows: expect.map((one) => [
      one.id,
      one.metric ?? one.comparison ?? '',
      atText(one),
      boundText(one),
      String(one.confidence),
    ]),
  };
}

/** The cells that an expectation speaks of; a comparison says itself which. */
function atText({ comparison, policy, at = {} }: Expectation): string {
  if (comparison !== undefined) return '';
  const selector: JsonObject = { ...at, ...(policy !== undefined && { policy }) };
  return Object.keys(selector).length === 0 ? 'every cell' : selectorText(selector);
}

function selectorText(selector: Selector): string {
  return Object.entries(selector)
    .map(([factor, level]) => `${factor}=${typeof level === 'string' ? level : JSON.stringify(level)}`)
    .join(' ');
}
