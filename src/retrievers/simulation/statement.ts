import type { Fact } from '../../core/index.ts';

/** A fact in the form of a register, which fits relations of any name: `Wick Harbour, founder: Oda Fenn.` */
export function statementOf({ subject, relation, object }: Pick<Fact, 'subject' | 'relation' | 'object'>): string {
  return `${subject}, ${relation.replaceAll(/[_-]/g, ' ')}: ${object}.`;
}
