import { Digest, type Hit, type Label } from '../../core/index.ts';
import { rounded } from '../scored-passage.ts';

/** A document that was written for a query, with what is true of it. */
export interface Written {
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
  readonly label: Label;
}

/** A hash of what is shown: an id tells nothing else, and the same document has the same id wherever it comes up. */
export function documentId({ title, text }: Pick<Written, 'title' | 'text'>): string {
  return new Digest()
    .text(title ?? '')
    .text(text)
    .hex();
}

/** Documents as hits. Scores only say the rank again, 1 / rank: nobody has measured anything. */
export function documentHits(documents: readonly Written[]): readonly Hit[] {
  return documents.map(({ id, title, text }, at) => ({ id, title, text, score: rounded(1 / (at + 1)), rank: at + 1 }));
}
