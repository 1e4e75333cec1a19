import { isEntity, textOf, type Province, type Statement } from '../worlds/index.ts';

/** The entities of a province as lines of `entities.jsonl`: `id` is the passage about it. */
export function entityLines({ name: province, entities }: Province): string {
  return entities
    .map(({ passageId: id, kind, name, short, noun, aliases }) =>
      line({ id, kind, name, short, noun, aliases, province }),
    )
    .join('');
}

/**
 * What is stated in a province as lines of `facts.jsonl`: subject and object by name and, where the object is an entity,
 * both by id, so that namesakes are told apart. A number stands as a number too, with its unit; `former` is what it was once.
 */
export function factLines({ stated }: Province): string {
  return stated.flatMap((ofSubject) => ofSubject.map((statement) => line(factRecord(statement)))).join('');
}

function factRecord({ id, subject, relation, object, former, from, to }: Statement): object {
  return {
    id,
    subject: subject.name,
    subjectId: subject.passageId,
    relation,
    object: textOf(object),
    ...detailsOf(object),
    former: former === undefined ? undefined : textOf(former),
    from,
    to,
    passageIds: [subject.passageId],
  };
}

function detailsOf(object: Statement['object']): object {
  if (isEntity(object)) return { objectId: object.passageId, valueClass: 'name' };
  const { valueClass, number, unit } = object;
  return { valueClass, number, unit };
}

function line(record: object): string {
  return `${JSON.stringify(record)}\n`;
}
