import type { Kind } from '../entity.ts';

/** Kinds whose names take an article in a sentence: the Velun Academy, the Siege of Velun. */
const withArticle: ReadonlySet<Kind> = new Set(['organisation', 'event', 'product', 'species']);
const ownArticle = /^(?:The|A|An) /;

/** A name as it stands inside a sentence. */
export function inSentence(name: string, kind: Kind | undefined): string {
  return kind !== undefined && withArticle.has(kind) && !ownArticle.test(name) ? `the ${name}` : name;
}
