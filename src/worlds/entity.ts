import { Digest } from '../core/index.ts';
import type { Kind, RelationName } from './relations.ts';

/** Something that has an article of its own. */
export interface Entity {
  /** The id of its article: a hash of the title, so that it tells nothing. */
  readonly passageId: string;
  readonly kind: Kind;
  readonly name: string;
  /** The name, with what it is in brackets where another bears the same name. Unique in the world. */
  readonly title: string;
  /** What it is, in a word: `potter`, `town`, `Academy`, `novel`. */
  readonly noun: string;
  /** Another name, which its article states. */
  readonly nickname?: string | undefined;
  /** Of a person. */
  readonly pronoun?: 'he' | 'she' | undefined;
}

/** One thing that is true: an entity, or a value in words or digits, as the object. */
export interface Statement {
  readonly subject: Entity;
  readonly relation: RelationName;
  readonly object: Entity | string;
}

/** An entity under a title of its own. */
export function entity(fields: Omit<Entity, 'passageId' | 'title'>, isNamesake = false): Entity {
  const title = isNamesake ? `${fields.name} (${fields.noun})` : fields.name;
  return { ...fields, title, passageId: new Digest().text(title).hex().slice(0, 10) };
}

/** How other texts call an entity so that no namesake can be meant: "the novel X", "the potter Y", "the Z Press". */
export function mention({ kind, name, noun, title }: Entity): string {
  if (kind === 'work') return `the ${noun} ${name}`;
  if (kind === 'organisation') return `the ${name}`;
  if (kind === 'island') return `the island of ${name}`;
  return title === name ? name : `the ${noun} ${name}`;
}
