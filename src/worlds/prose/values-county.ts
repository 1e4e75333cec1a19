import type { Theme } from './theme.ts';

/** What is true in an inland county of mills, hedges and lawsuits. */
export const countyValues: Theme['values'] = {
  occupation: [
    'barley butter candle cattle tallow timber vellum wax wool',
    'assayer broker checker gauger grader packer sorter weigher',
  ],
  award: [
    'beribboned burnished enamelled engraved gilded jewelled plaited tasselled',
    'acorn bobbin bodkin horseshoe ladle sickle spur thimble trowel',
  ],
  crest: [
    'chained collared crowned hooded kneeling leaping snarling winged',
    'badger boar hare hound lynx marten otter stag weasel',
  ],
  trade: [
    'bark bone chalk hop lime malt peat seed turf',
    'auctions brokerage carting dealing haulage milling storage wholesaling',
  ],
  craft: [
    'beechwood brass bronze horn ivory olivewood pewter walnut',
    'buckles buttons combs dice doorknobs snuffboxes spoons tweezers whistles',
  ],
  dish: [
    'buttered candied jellied pickled potted smoked spiced stewed',
    'chestnuts eels leeks parsnips pigeons plums quinces trotters turnips',
  ],
  emblem: [
    'fractured double flaming inverted knotted mirrored radiant thorned',
    'anvil beehive candlestick hourglass pitchfork ploughshare spindle sundial wheatsheaf',
  ],
  field: [
    'boundary drainage grain hedgerow livestock manorial orchard weather',
    'arbitration chemistry history genealogy insurance mapping statistics surveying taxation',
  ],
  topic: [
    'bankrupt counterfeit disinherited feuding jealous lovesick mistaken runaway vengeful',
    'brothers heirs landlords matchmakers tenants twins uncles widows',
  ],
  cover: [
    'abandoned crumbling moonlit overgrown snowbound tilted walled windswept',
    'archway cathedral cottage dovecote graveyard haystack maze pergola staircase',
  ],
  cause: [
    'confiscated doubled falsified forged miscounted misread unpaid withheld',
    'ballots dowries licences pensions rents subsidies tithes tolls wages',
  ],
  signal: [
    'dented lowered muffled scarlet shattered shrouded swinging upturned',
    'banner bugle drum handbell kettle lantern rattle torch trumpet',
  ],
  material: [
    'blackened hammered lacquered oiled polished scorched seasoned varnished',
    'ash cherrywood copper cowhorn elm iron maple rawhide tin',
  ],
  pattern: [
    'alternating interlaced overlapping scalloped spiralling staggered stippled zigzag',
    'chevrons feathers garlands ivy knots lozenges squares starlings thistles',
  ],
  food: [
    'decaying dewy fallen mossy overripe rotting sprouting wilted',
    'acorns clover hazelnuts lichens mushrooms nettles rushes sloes vetches',
  ],
  marking: [
    'coppery ivory lemon lilac russet saffron slate sooty violet',
    'bands blotches fringes rings speckles spots streaks stripes',
  ],
};
