import type { Entity } from '../entity.ts';
import { calledOf } from '../in-sentence.ts';
import type { Pen, Slots } from './grammar.ts';

/** Ways to speak of the subject, with what agrees with each. */
export interface Voices {
  readonly pronoun: Slots;
  readonly short: Slots;
  /** `the market town`; of people the short name. */
  readonly noun: Slots;
  readonly full: Slots;
}

interface Agreement {
  readonly is: string;
  readonly was: string;
  readonly has: string;
  readonly s: string;
}

interface Case {
  readonly he: string;
  readonly him: string;
  readonly his: string;
}

const singular: Agreement = { is: 'is', was: 'was', has: 'has', s: 's' };
const plural: Agreement = { is: 'are', was: 'were', has: 'have', s: '' };

const cases: { readonly [name in Entity['pronoun']]: Case } = {
  he: { he: 'he', him: 'him', his: 'his' },
  she: { he: 'she', him: 'her', his: 'her' },
  it: { he: 'it', him: 'it', his: 'its' },
  they: { he: 'they', him: 'them', his: 'their' },
};

/** Everything that stays the same in an article about something of a province, for each way to speak of its subject. */
export function voicesOf(entity: Entity, province: string): Voices {
  const { kind, short, noun, pronoun } = entity;
  const N = calledOf(entity);
  const { he } = cases[pronoun];
  // a house keeps its seat, but they keep theirs
  const { him, his } = cases[pronoun === 'they' ? 'it' : pronoun];
  // all slots by name: a copy for each way to speak would take longer than a sentence
  const speaking = (S: string, forms: Pick<Case, 'him' | 'his'>, { is, was, has, s }: Agreement): Slots => {
    return { P: province, he, him: forms.him, his: forms.his, N, noun, ever: '', is, was, has, s, S };
  };
  const named = { he, him, his };
  return {
    pronoun: speaking(he, cases[pronoun], pronoun === 'they' ? plural : singular),
    short: speaking(short, named, singular),
    noun: speaking(kind === 'person' ? short : `the ${noun}`, named, singular),
    full: speaking(N, named, singular),
  };
}

/** Draws one: the pronoun .42, something short .38, the full name .20. Without the pronoun, the rest in proportion. */
export function voiceOf(voices: Voices, { rng }: Pick<Pen, 'rng'>, isPronounClear: boolean): Slots {
  const drawn = isPronounClear ? rng.next() : 0.42 + 0.58 * rng.next();
  if (drawn < 0.42) return voices.pronoun;
  if (drawn < 0.62) return voices.short;
  return drawn < 0.8 ? voices.noun : voices.full;
}
