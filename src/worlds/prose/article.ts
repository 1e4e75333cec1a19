import type { Passage } from '../../core/index.ts';
import type { Entity } from '../entity.ts';
import { compiledOf } from './compiled.ts';
import { draftsOf } from './drafts.ts';
import { expand } from './grammar.ts';
import { penOf, type Scribe } from './scribe.ts';
import { sentence } from './sentence.ts';
import type { Told } from './told.ts';
import { voiceOf, voicesOf } from './voice.ts';

/**
 * Writes the article of an entity: a definition, then its facts, other names, mentions and colour, in a drawn order and drawn
 * forms. The same entity and `told` give the same text. Throws `worlds/unknown-theme`.
 */
export function articleOf(entity: Entity, told: Told): Passage {
  const scribe = scribeOf(entity, told);
  const definition = expand(scribe.rng.pick(scribe.ofKind.definitions), penOf(scribe, scribe.voices.full));
  const sentences = [sentence(definition)];
  let isClear = true;
  for (const draft of draftsOf(entity, told, scribe)) {
    const isPronounClear = isClear;
    const text = draft.write((isNamed) => voiceOf(scribe.voices, scribe, isPronounClear && !isNamed));
    sentences.push(sentence(text));
    isClear = !draft.isAboutOthers;
  }
  return { id: entity.passageId, title: entity.name, text: sentences.join(' ') };
}

function scribeOf(entity: Entity, { theme, rng, telling, province }: Told): Scribe {
  const templates = compiledOf(theme);
  const draws = rng.fork('telling', telling?.variant ?? 0);
  return {
    rng: draws,
    wordiness: draws.next() * draws.next(),
    used: new Set(),
    templates,
    ofKind: templates.kinds[entity.kind],
    voices: voicesOf(entity, province.name),
  };
}
