import type { Action, Span } from '../core/index.ts';
import { codePointOffsets } from '../log/index.ts';
import type { EntryReport, EpisodeReport } from './episode-report.ts';

/** A report as it leaves the process: offsets count code points there. */
export function reportJson(report: EpisodeReport): EpisodeReport {
  return { ...report, entries: report.entries.map(entryJson) };
}

function entryJson(entry: EntryReport): EntryReport {
  return {
    ...entry,
    actions: entry.actions.map((action): Action => ({ ...action, span: spanJson(action.span, entry) })),
  };
}

function spanJson({ in: place, start, end }: Span, { text = '', toolCalls = [] }: EntryReport): Span {
  const inside = place === 'text' ? text : (toolCalls[place]?.arguments ?? '');
  const [from = start, to = end] = codePointOffsets(inside, [start, end]);
  return { in: place, start: from, end: to };
}
