// Values that facts can have. Within a list no entry is part of another, and none occurs in the phrases of articles, so that
// a value found in a text is that value.

const list = (words: string): readonly string[] => words.split(', ');

/** What people do. */
export const occupations = list(
  'apothecary, architect, astronomer, beekeeper, bellfounder, bookbinder, botanist, cartographer, chandler, clockmaker, composer, cooper, dramatist, dyer, engraver, falconer, fresco painter, glassblower, grammarian, herbalist, historian, locksmith, lutenist, magistrate, mathematician, navigator, papermaker, physician, poet, potter, ropemaker, saddler, sculptor, shipwright, silversmith, stonecutter, surveyor, tanner, translator, weaver',
);

/** What towns are known for. */
export const crafts = list(
  'amber beads, barley beer, bone combs, brass compasses, brooms, candied plums, canvas sails, carved chests, chalk figures, cider, clay pipes, copper kettles, cork floats, dried apricots, drums, eel pies, felt hats, fishing nets, flint knives, flutes, furs, ginger cakes, goat cheese, grindstones, honey, horn buttons, hunting dogs, iron gates, kites, lace, leather gloves, linseed oil, mustard, oak barrels, oysters, parchment, pearls, pewter spoons, pickled samphire, puppets, quilts, roof tiles, saffron, salted cod, sealing wax, silk ribbons, sleighs, smoked herring, snuffboxes, soap, spinning wheels, straw baskets, sundials, toy boats, truffles, umbrellas, vinegar, walnut ink, willow chairs, woollen cloaks',
);

const colours = list('Amber, Cobalt, Copper, Crimson, Ivory, Silver');
const tokens = list('Anchor, Astrolabe, Feather, Heron, Key, Lantern, Laurel, Oar, Quill, Shell');

/** Honours that people receive. */
export const prizes = colours.flatMap((colour) => tokens.map((token) => `${colour} ${token}`));

const manners = list('crowned, gilded, sleeping, spotted, striped, two-headed, winged');
const creatures = list('badger, boar, carp, dolphin, hare, lynx, moth, otter, owl, stag');

/** Signs of organisations. */
export const emblems = manners.flatMap((manner) => creatures.map((creature) => `${manner} ${creature}`));

/** Organisations that do not publish, and what they are. Those that do are called a press. */
export const houses = {
  Academy: 'learned society',
  Conservatory: 'school of music',
  Hospital: 'charitable foundation',
  Library: 'collection of books and maps',
  Museum: 'public collection',
  Observatory: 'scientific institution',
  Shipyard: 'yard for ships and ferries',
  Theatre: 'playhouse',
} as const;

/** Kinds of works. */
export const works = list('almanac, novel, play, saga, satire, songbook, travelogue, treatise');

/** Things in the titles of works. */
export const things = list(
  'Bridge, Cellar, Comet, Ferry, Furnace, Garden, Glacier, Harp, Ladder, Labyrinth, Mask, Mill, Mirror, Nightingale, Orchard, Raft, Scarecrow, Staircase, Tide, Well',
);

/** Words before a first name that make a nickname. */
export const epithets = list('Blind, Honest, Little, Long, Merry, Old, Quiet, Red, Stubborn, Young');

/** Words before `House` that make the popular name of an organisation. */
export const colloquial = list(
  'Blue, Corner, Crooked, Draughty, Elm, Green, Hollow, Lower, Narrow, New, Orange, Plain, Round, Shuttered, Square, Tall, Upper, White, Windy, Yellow',
);
