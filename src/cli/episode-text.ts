import { isJsonObject, isScored, stops, type Action, type Json, type Label, type Span } from '../core/index.ts';
import { visible, visibleJson } from '../text/index.ts';
import type { EntryReport, EpisodeReport, HitReport } from './episode-report.ts';
import { reportJson } from './report-json.ts';
import { styled, type Screen } from './screen.ts';
import type { ScoringReport, TreeRow } from './scoring-report.ts';
import { renderTable, wrap, type Table } from './table.ts';

/** An episode as a person reads it: turn by turn who wrote what, then where every point of reward came from. */
export function episodeText(report: EpisodeReport, screen: Screen): string {
  const { entries } = reportJson(report);
  const told = report.entries.map((entry, at) => entryText(entry, entries[at]?.actions ?? [], screen));
  return [headText(report, screen), ...told, outcomeText(report, screen)].join('\n\n');
}

/** How an episode ended, and where every point of its reward came from. */
export function outcomeText(report: EpisodeReport, screen: Screen): string {
  const trees = report.scorings.map((scoring) => renderTable(treeTable(scoring), screen));
  return [endText(report, screen), ...trees].join('\n\n');
}

function headText({ task, gold, env, dialect, services, meta, seed }: EpisodeReport, screen: Screen): string {
  const { policy, cell, rollout } = meta;
  const played = typeof policy === 'string' ? ` · policy ${policy}` : '';
  const numbered = typeof rollout === 'number' ? ` · rollout ${rollout}` : '';
  const inCell = typeof cell === 'string' && cell !== policy ? ` · cell ${cell}` : '';
  const answering = Object.entries(services).map(
    ([name, { use, corpus }]) => ` · ${name}: ${use} on ${visibleJson(corpus)}`,
  );
  const lines = [
    styled('bold', visible(`task ${task.id}${played}${inCell}${numbered}`), screen),
    visible(`${env} · ${dialect}${answering.join('')} · seed ${seed}`),
    ...(gold === undefined ? [] : [`gold: ${goldText(gold)}`]),
  ];
  return lines.join('\n');
}

/** What would have been right, and where it stands. */
export function goldText({ answers, mode, answerable, passageIds = [] }: NonNullable<EpisodeReport['gold']>): string {
  const quoted = answers.map((answer) => visibleJson(answer)).join(mode === 'all' ? ' and ' : ' or ');
  // a report has no answer to compare with, and can be written all the same
  const without = answerable === true ? 'no single answer' : 'cannot be answered';
  const right = answerable === false || answers.length === 0 ? without : quoted;
  return passageIds.length === 0 ? right : `${right}, from ${visible(passageIds.join(', '))}`;
}

/** What an entry is called: the policy's turn, or what happened from outside. */
function titleOf({ type, turn, cause = '' }: EntryReport): string {
  if (type === 'reset') return 'the world opens';
  if (type === 'truncate') return `cut from outside: ${cause}`;
  if (type === 'reseed') return `noise drawn anew: ${cause}`;
  const which = turn === undefined ? 'a turn that the world could not answer' : `turn ${turn}`;
  return type === 'retry' ? `${which}, asked again` : which;
}

/** `told`: the actions with offsets in code points, as every offset that leaves the process. */
function entryText(entry: EntryReport, told: readonly Action[], screen: Screen): string {
  const { text, actions, asked, hits, observation } = entry;
  const wrote = text === undefined ? [] : [quoted('policy', spanLines(visible(text), actions, screen))];
  const shown = linesOf(visible(observation.trim()), screen).map((line) => styled('dim', line, screen));
  return [
    styled(['bold', 'cyan'], visible(titleOf(entry)), screen),
    ...wrote,
    ...told.map((action) => visible(actionText(action))),
    ...asked.map(({ service, input, failure }) =>
      visible(`  asked ${service} ${visibleJson(input)}${failure === undefined ? '' : `: ${failure}`}`),
    ),
    ...(hits.length === 0 ? [] : [indented(renderTable(hitsTable(hits), screen))]),
    ...(observation === '' ? [] : [quoted('world', shown)]),
  ].join('\n');
}

/** The policy's text in lines: what became an action stands out, the rest steps back. */
function spanLines(text: string, actions: readonly Action[], screen: Screen): readonly string[] {
  const spans = actions.filter(({ type, span }) => type !== 'invalid' && span.in === 'text').map(({ span }) => span);
  let at = 0;
  return linesOf(text, screen).map((line) => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return spanLine(text, { start, end: at, spans }, screen);
  });
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
}

function spanLine(text: string, { start, end, spans }: Line, screen: Screen): string {
  let at = start;
  let shown = '';
  for (const span of spans) {
    const [from, to] = [Math.max(at, Math.min(span.start, end)), Math.max(at, Math.min(span.end, end))];
    shown += styled('dim', text.slice(at, from), screen) + styled('green', text.slice(from, to), screen);
    at = to;
  }
  return shown + styled('dim', text.slice(at, end), screen);
}

function actionText(action: Action): string {
  const { span } = action;
  const where = `${span.in === 'text' ? 'characters' : `call ${span.in}, characters`} ${span.start} to ${span.end}`;
  return `  ${meaningOf(action)}  (${where})`;
}

function meaningOf(action: Action): string {
  switch (action.type) {
    case 'call':
      return `calls ${action.tool} ${visibleJson(action.args)}`;
    case 'answer':
      return action.abstain === true ? 'says that it does not know' : `answers ${visibleJson(action.text)}`;
    case 'judge':
      return `judges ${visibleJson(action.verdict)}`;
    case 'invalid':
      return `invalid: ${action.code}: ${action.reason}`;
  }
}

function hitsTable(hits: readonly HitReport[]): Table {
  const labelled = hits.some(({ label }) => label !== undefined);
  return {
    columns: ['rank', 'score', 'id', 'title', labelled ? 'truth' : ''],
    rows: hits.map(({ rank, score, id, title = '', cut, label }) => [
      String(rank),
      score.toFixed(4),
      id,
      title,
      [labelText(label), cut ? 'cut' : ''].filter((text) => text !== '').join(', '),
    ]),
  };
}

function labelText(label: Label | undefined): string {
  if (label === undefined) return '';
  const { kind, from, check, supports = [] } = label;
  return `${kind} (${check ?? from})${supports.length === 0 ? '' : `: ${supports.join(', ')}`}`;
}

function endText({ stop, meta, contentHash, scorings }: EpisodeReport, screen: Screen): string {
  const ended =
    stop === undefined ? 'still running' : `${stop} (${stops[stop].ended}${stops[stop].scored ? '' : ', masked'})`;
  const [first] = scorings;
  const total =
    first === undefined
      ? ''
      : ` · reward ${isScored(first.total) ? numberText(first.total.value) : first.total.unscored}`;
  const failure = failureLines(meta['failure']).map(visible);
  return [styled('bold', visible(`${ended}${total}`), screen), ...failure, `content hash ${contentHash}`].join('\n');
}

/** What the policy failed of, as its run wrote it beside the log, and the end of what a program said. */
function failureLines(failure: Json | undefined): readonly string[] {
  if (!isJsonObject(failure)) return [];
  const { code, message, stderr } = failure;
  const why = [code, message].filter((text) => typeof text === 'string').join(': ');
  const said = typeof stderr === 'string' ? stderr.trimEnd().split('\n') : [];
  return [`the policy failed: ${why}`, ...said.map((line) => `  | ${line}`)];
}

function treeTable({ pipeline, tree }: ScoringReport): Table {
  return {
    title: `where the reward came from: ${pipeline.use}`,
    columns: ['column', 'sum', 'by turn', 'how'],
    rows: tree.map((row) => [
      `${'  '.repeat(row.depth)}${row.column}`,
      row.sum === null ? '-' : numberText(row.sum),
      row.places.map(placeText).join(' '),
      howText(row),
    ]),
  };
}

function placeText(place: TreeRow['places'][number]): string {
  if (place === null) return '-';
  return typeof place === 'number' ? numberText(place) : 'unscored';
}

function howText({ formula, says = '', range, right, places, evidence }: TreeRow): string {
  const reasons = places.filter((place) => typeof place === 'string');
  return [
    formula ?? `${says}${range === undefined ? '' : ` [${range[0]}, ${range[1]}]`}`,
    ...(right === undefined ? [] : [`right from ${right} on`]),
    ...reasons,
    ...evidence.map((one) => visibleJson(one)),
  ].join('\n');
}

/** Four decimals at most: `0.1`, `0.3333`. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Characters before a quoted line. */
const MARGIN = 11;

function linesOf(text: string, { columns }: Screen): readonly string[] {
  return wrap(text, columns - MARGIN).split('\n');
}

function quoted(who: string, lines: readonly string[]): string {
  return lines.map((line, at) => `  ${(at === 0 ? who : '').padEnd(7)}| ${line}`).join('\n');
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
