import type { Fact } from '../core/index.ts';
import { isEntity, textOf, type Statement } from './entity.ts';

/** A statement as files and gold hold it: names and texts instead of entities, and the article of its subject. */
export function factOf({ id, subject, relation, object, from, to }: Statement): Fact {
  return {
    id,
    subject: subject.name,
    relation,
    object: textOf(object),
    passageIds: [subject.passageId],
    valueClass: isEntity(object) ? 'name' : object.valueClass,
    from: from === undefined ? undefined : String(from),
    to: to === undefined ? undefined : String(to),
  };
}
