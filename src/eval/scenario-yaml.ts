import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { check, fail, issueToTell, messageOf } from '../core/index.ts';
import { metricNames } from './metrics.ts';
import { problemsIn } from './scenario-problems.ts';
import { type Scenario, scenarioSchema } from './scenario.ts';

/** Parses the text of a scenario file. What is wrong in it is refused with `file:line:column`. */
export function scenarioIn(text: string, file: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [error] = document.errors;
  if (error !== undefined) return fail('scenario/not-yaml', `${at(error.pos[0])}: ${error.message}`);
  if (document.contents === null)
    return fail(
      'scenario/not-yaml',
      `${file}: the file is empty: a scenario says at least schema, id, asks and policies`,
    );
  const value = valueOf(document, file);
  const issue = issueToTell(v.safeParse(scenarioSchema, value).issues ?? []);
  const scenario = check(scenarioSchema, value, issue === undefined ? file : at(offsetOf(document, pathOf(issue))));
  const [problem] = problemsIn(scenario, metricNames);
  if (problem === undefined) return scenario;
  return fail(problem.code, `${at(offsetOf(document, problem.path))}: ${problem.message}`);
}

/** Aliases that would unfold without end are refused by the library while it makes the value. */
function valueOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    return fail('scenario/not-yaml', `${file}: ${messageOf(cause)}`, { cause });
  }
}

function pathOf(issue: v.BaseIssue<unknown>): readonly unknown[] {
  return (issue.path ?? []).map(({ key }) => key);
}

/** Where a path stands in the text: its key, else the nearest thing around it that is there. */
function offsetOf(document: Document, path: readonly unknown[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const { name, item } = memberOf(node, String(key));
    const start = startOf(name);
    if (start === undefined) return offset;
    offset = start;
    node = item;
  }
  return offset;
}

/** A member of a mapping, which its key names, or an item of a list, which names itself. */
function memberOf(node: unknown, key: string): { readonly name?: unknown; readonly item?: unknown } {
  if (isMap(node)) {
    const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === key);
    return { name: pair?.key, item: pair?.value };
  }
  const item = isSeq(node) ? node.items[Number(key)] : undefined;
  return { name: item, item };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
