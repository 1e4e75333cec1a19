import type { ToolSpec } from '../core/index.ts';
import type { Mark, Scan, Tag } from './tag-scan.ts';

/**
 * A tag with what its body means. `hidden`: nothing in it acts (a thought, an invented reply of the world). `passed`: as
 * if the tag were not there. `abstain` stands alone. `call` calls its tool; where it is `bare` the body is text, never
 * JSON. `named-call` holds JSON that names the tool.
 */
export type TurnTag = Tag &
  (
    | { readonly role: 'hidden' | 'passed' | 'answer' | 'abstain' | 'named-call' }
    | { readonly role: 'call'; readonly tool: ToolSpec; readonly bare: boolean }
  );

/** A tag that acts, with its body. UTF-16 offsets; a tag that stands alone is its own body. */
export interface Element {
  readonly tag: TurnTag;
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Whether the body holds another end of a tag. */
  readonly nested: boolean;
}

/** What is to be said of a text in which no further tag acts. */
export interface Leftover {
  readonly tag: null;
  /** The tag that was still open at the end. */
  readonly unclosed: Mark<TurnTag> | null;
  /** Whether a hidden body held an action. */
  readonly hidden: boolean;
}

/**
 * The first element at or after `from`. An open tag waits for its own closing tag and for nothing else; closing tags that
 * nothing waits for are text. One pass: a reader that goes on at `end` sees every mark once.
 */
export function nextElement(text: string, scan: Scan<TurnTag>, from: number): Element | Leftover {
  let inside: Mark<TurnTag> | null = null;
  let nested = false;
  let hidden = false;
  for (let mark = scan(text, from); mark !== null; mark = scan(text, mark.end)) {
    if (inside === null) {
      if (mark.closing || mark.tag.role === 'passed') continue;
      if (mark.tag.close === null) return elementOf(mark, mark, false);
      inside = mark;
    } else if (mark.closing && mark.tag === inside.tag) {
      if (inside.tag.role !== 'hidden') return elementOf(inside, mark, nested);
      inside = null;
    } else {
      nested = inside.tag.role !== 'hidden';
      hidden ||= !nested && acts(mark);
    }
  }
  return { tag: null, unclosed: inside, hidden };
}

function elementOf(open: Mark<TurnTag>, close: Mark<TurnTag>, nested: boolean): Element {
  const alone = open === close;
  return {
    tag: open.tag,
    start: open.start,
    end: close.end,
    bodyStart: alone ? open.start : open.end,
    bodyEnd: alone ? open.end : close.start,
    nested,
  };
}

function acts(mark: Mark<TurnTag>): boolean {
  return !mark.closing && mark.tag.role !== 'hidden' && mark.tag.role !== 'passed';
}
