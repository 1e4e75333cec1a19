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

const singular: Slots = { is: 'is', was: 'was', has: 'has', s: 's' };
const plural: Slots = { is: 'are', was: 'were', has: 'have', s: '' };

const cases = {
  he: { he: 'he', him: 'him', his: 'his' },
  she: { he: 'she', him: 'her', his: 'her' },
  it: { he: 'it', him: 'it', his: 'its' },
  they: { he: 'they', him: 'them', his: 'their' },
} as const satisfies { readonly [name in Entity['pronoun']]: Slots };

/** Everything that stays the same in an article, for each way to speak of its subject. `shared` comes along. */
export function voicesOf(entity: Entity, shared: Slots): Voices {
  const { kind, short, noun, pronoun } = entity;
  const { he } = cases[pronoun];
  // a house keeps its seat, but they keep theirs
  const named = { ...cases[pronoun === 'they' ? 'it' : pronoun], he };
  const common = { ...shared, ...named, N: calledOf(entity), noun, ever: '' };
  return {
    pronoun: { ...common, ...cases[pronoun], ...(pronoun === 'they' ? plural : singular), S: he },
    short: { ...common, ...singular, S: short },
    noun: { ...common, ...singular, S: kind === 'person' ? short : `the ${noun}` },
    full: { ...common, ...singular, S: common.N },
  };
}

/** Draws one: the pronoun .42, something short .38, the full name .20. Without the pronoun, the rest in proportion. */
export function voiceOf(voices: Voices, { rng }: Pick<Pen, 'rng'>, isPronounClear: boolean): Slots {
  const drawn = isPronounClear ? rng.next() : 0.42 + 0.58 * rng.next();
  if (drawn < 0.42) return voices.pronoun;
  if (drawn < 0.62) return voices.short;
  return drawn < 0.8 ? voices.noun : voices.full;
}
