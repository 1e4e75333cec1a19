import type { Rng } from '../core/index.ts';
import { upperFirst } from './grammar.ts';

/** The sound of a group of islands: a root is onset, vowel, middle; what is named decides the ending. */
interface Phonology {
  readonly onsets: string;
  readonly vowels: string;
  readonly middles: string;
  readonly endings: { readonly [use in NameUse]: string };
}

/** What a name is for. */
export type NameUse = 'first' | 'family' | 'place' | 'water';

const phonologies: readonly [Phonology, Phonology, Phonology] = [
  {
    onsets: 'br dr f g h k m n sk st t th v',
    vowels: 'a e i o y',
    middles: 'ld lm lv mm nn rg rv sk st',
    endings: {
      first: 'avar esk ild oth',
      family: 'asund egarth imark orrud',
      place: 'haven naust vik wold',
      water: 'oyra undel',
    },
  },
  {
    onsets: 'bl ch j l p s sh tr w y',
    vowels: 'a ai e o u',
    middles: 'ch k l m n sh v z',
    endings: {
      first: 'aive eo umi uro',
      family: 'akoa etane ilaro oshu',
      place: 'aiwe ilau olua umba',
      water: 'iri oma',
    },
  },
  {
    onsets: 'br c cr gl gr l m p r t w',
    vowels: 'ae ea o u y',
    middles: 'dd l ll r s th v',
    endings: {
      first: 'aneth ewin orwis ryth',
      family: 'adoc ewyn ithel oran',
      place: 'combe dell fold mere',
      water: 'ael ivon',
    },
  },
];

/** Draws names that no other call has drawn. */
export interface Names {
  draw(use: NameUse): string;
  /** Two names of one use that share a root. */
  twins(use: NameUse): readonly [string, string];
}

/** The name givers of a world, one an island; each island has one of three sounds. */
export function namesFor(islands: number, rng: Rng): readonly Names[] {
  const roots = phonologies.map((phonology, at) => rng.fork('roots', at).shuffle(rootsOf(phonology)));
  return Array.from({ length: islands }, (_, island) => {
    const at = island % phonologies.length;
    const { endings } = phonologies[at] ?? phonologies[0];
    return giver(roots[at] ?? [], endings, rng.fork('endings', island));
  });
}

/** Roots are taken from a shared list and never given back, so no two names spell alike, however they end. */
function giver(roots: string[], endings: Phonology['endings'], rng: Rng): Names {
  const root = (): string => {
    const next = roots.pop();
    if (next === undefined) throw new RangeError('a world of this size has more names than its sounds can tell apart');
    return upperFirst(next);
  };
  return {
    draw: (use) => root() + rng.pick(endings[use].split(' ')),
    twins(use) {
      const shared = root();
      const [one = '', other = ''] = rng.shuffle(endings[use].split(' '));
      return [shared + one, shared + other];
    },
  };
}

function rootsOf({ onsets, vowels, middles }: Phonology): readonly string[] {
  return onsets
    .split(' ')
    .flatMap((onset) =>
      vowels.split(' ').flatMap((vowel) => middles.split(' ').map((middle) => onset + vowel + middle)),
    );
}
