import type { Kind } from '../kind.ts';

/** Kinds whose titles are made of patterns. */
export type TitledKind = Exclude<Kind, 'person'>;

/** The lists of a kind: what its things are, how their titles are made, and common words in them. */
export interface TitleLists {
  /** What such a thing is, in a word or two. */
  readonly nouns: readonly string[];
  /** `$stem`: the invented word; `$Noun`, `$noun`: what it is, with and without capitals; `$Word`: one of the words. */
  readonly patterns: readonly string[];
  readonly words: readonly string[];
}

/** How things are called, by theme and kind. */
export const titleLists: { readonly [theme: string]: { readonly [kind in TitledKind]: TitleLists } } = {
  county: {
    family: {
      nouns: list('landed family, noble family, merchant family, farming family, legal family, banking family'),
      patterns: list('House $stem, Clan $stem'),
      words: ['house'],
    },
    place: {
      nouns: list('market town, hill town, village, hamlet, walled town, river town, borough, parish'),
      patterns: list('$stem, $stem, $stem, $Word $stem'),
      words: list('upper, lower, nether, old, long'),
    },
    organisation: {
      nouns: list(
        'academy, observatory, library, bank, brewery, hospital, theatre, museum, guild, college, workshop, society',
      ),
      patterns: list('$stem $Noun, $stem $Noun, $stem $Word $Noun, $Noun of $stem'),
      words: list('royal, free, united, county, first, common, general, open'),
    },
    work: {
      nouns: list('ballad, ballet, chronicle, comedy, novel, opera, play, poem, satire, song cycle, tragedy, treatise'),
      patterns: list(
        '$stem and the $Word, A $Word for $stem, The $Word of $stem, The $Word at $stem, Return to $stem, Songs of $stem',
      ),
      words: list(
        'winter, candle, lantern, mirror, garden, letter, widow, orchard, silence, harvest, crown, bridge, shadow, feather',
      ),
    },
    event: {
      nouns: list('fair, siege, congress, strike, pilgrimage, tournament, rebellion, exhibition, assembly, inquest'),
      patterns: list('$stem $Noun, $Word $stem $Noun, $Noun of $stem'),
      words: list('great, second, last, long, silent'),
    },
    product: {
      nouns: list('kettle, loom, plough, clock, stove, harness, lamp, press, chair, flute'),
      patterns: list('$stem $Noun, $stem $Word $Noun'),
      words: list('swift, pocket, double, patent, field, parlour'),
    },
    species: {
      nouns: list('moth, newt, finch, vole, beetle, orchid, thrush, toad'),
      patterns: list('$stem $noun, $Word $stem $noun'),
      words: list('lesser, greater, common, pale, marsh'),
    },
  },
  harbour: {
    family: {
      nouns: list('shipping family, whaling family, merchant family, pilot family, noble family, banking family'),
      patterns: list('House $stem, Clan $stem'),
      words: ['house'],
    },
    place: {
      nouns: list('port, fishing town, island town, lighthouse town, village, naval town, ferry town, free port'),
      patterns: list('$stem, $stem, $stem, Port $stem, $stem $Word'),
      words: list('haven, strand, sound, reach'),
    },
    organisation: {
      nouns: list(
        'shipyard, navigation school, customs house, lifeboat society, museum, bank, chandlery, cannery, guild, signal office, insurance office, salvage company',
      ),
      patterns: list('$stem $Noun, $stem $Noun, $stem $Word $Noun, $Noun of $stem'),
      words: list('royal, free, united, northern, first, common, general, deepwater'),
    },
    work: {
      nouns: list('ballad, ballet, chronicle, comedy, logbook, novel, opera, play, poem, shanty, tragedy, treatise'),
      patterns: list(
        '$stem and the $Word, A $Word for $stem, The $Word of $stem, The $Word at $stem, Return to $stem, Songs of $stem',
      ),
      words: list(
        'winter, compass, lantern, mirror, anchor, letter, widow, tempest, silence, voyage, crown, pilot, shadow, feather',
      ),
    },
    event: {
      nouns: list('regatta, blockade, congress, mutiny, expedition, strike, rescue, exhibition, assembly, inquest'),
      patterns: list('$stem $Noun, $Word $stem $Noun, $Noun of $stem'),
      words: list('great, second, last, long, silent'),
    },
    product: {
      nouns: list('sextant, winch, stove, clock, lamp, pump, dinghy, whistle, telescope, hammock'),
      patterns: list('$stem $Noun, $stem $Word $Noun'),
      words: list('swift, pocket, double, patent, storm, quarterdeck'),
    },
    species: {
      nouns: list('gull, crab, eel, seal, limpet, tern, plover, sea snail'),
      patterns: list('$stem $noun, $Word $stem $noun'),
      words: list('lesser, greater, common, pale, tidal'),
    },
  },
};

function list(entries: string): readonly string[] {
  return entries.split(', ');
}
