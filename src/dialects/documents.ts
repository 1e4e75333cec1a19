import type { Hit } from '../core/index.ts';
import { inert } from './inert-text.ts';
import { notices } from './notices.ts';

/** How hits are written down. */
export interface DocumentForm {
  /** `doc`: `Doc 1(Title: ...) text`, and `Doc 1: text` without a label. `numbered`: `(1)Title: ... Text: text`. */
  readonly style: 'doc' | 'numbered';
  readonly titles: boolean;
  /** Whether ids are shown, which a policy needs in order to open what it found. */
  readonly ids: boolean;
}

/** One line a hit, numbered from 1 in the order given; titles, ids and texts made {@link inert}. Says so when there is none. */
export function documentLines(hits: readonly Hit[], form: DocumentForm): string {
  if (hits.length === 0) return notices['no-hits'];
  const line = form.style === 'doc' ? docLine : numberedLine;
  let lines = '';
  for (const [index, hit] of hits.entries()) {
    lines += (index === 0 ? '' : '\n') + line(index + 1, labelOf(hit, form), inert(hit.text));
  }
  return lines;
}

function labelOf(hit: Hit, form: DocumentForm): string {
  const id = form.ids ? `Id: ${inert(hit.id)}` : '';
  const title = form.titles && hit.title !== undefined ? `Title: ${inert(hit.title)}` : '';
  if (id === '' || title === '') return id + title;
  return `${id}, ${title}`;
}

function docLine(number: number, label: string, text: string): string {
  return label === '' ? `Doc ${number}: ${text}` : `Doc ${number}(${label}) ${text}`;
}

function numberedLine(number: number, label: string, text: string): string {
  return label === '' ? `(${number})Text: ${text}` : `(${number})${label} Text: ${text}`;
}
