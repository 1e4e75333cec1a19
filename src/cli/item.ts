import type { Schema } from '../core/index.ts';
import type { Table } from './table.ts';

/** Something that can be named on the command line. */
export interface Item {
  readonly name: string;
  /** One sentence. */
  readonly says: string;
  /** What its card says beside, by heading. */
  readonly facts?: Facts | undefined;
  /** The same, made when the card is asked for: it takes a while. */
  readonly sample?: (() => Facts) | undefined;
  /** Schemas of its parameters, by heading. */
  readonly params?: { readonly [heading: string]: Schema<unknown> } | undefined;
  /** What its card lists. */
  readonly tables?: readonly Table[] | undefined;
  /** Its whole card, in Markdown, where one ships with it. */
  readonly card?: string | undefined;
  /** A command line that works as printed. */
  readonly example?: string | undefined;
}

/** Short texts by heading. */
export interface Facts {
  readonly [heading: string]: string;
}
