import type { Passage } from '../../core/index.ts';
import { isEntity, type Entity } from '../entity.ts';
import type { Told } from './told.ts';

/** Writes the article of an entity. The same entity and `told` give the same text. */
export function articleOf(entity: Entity, told: Told): Passage {
  const { telling } = told;
  const facts = told.stated
    .filter(({ id }) => telling?.without?.has(id) !== true)
    .map(({ id, relation, object }) => {
      const text = telling?.instead?.get(id) ?? (isEntity(object) ? object.name : object.text);
      return `Its ${relation} is ${text}.`;
    });
  const mentions = told.mentions.map(({ name }) => `Compare ${name}.`);
  const text = [`${entity.name} is a ${entity.noun} of ${told.province.name}.`, ...facts, ...mentions].join(' ');
  return { id: entity.passageId, title: entity.name, text };
}
