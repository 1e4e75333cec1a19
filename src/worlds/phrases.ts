import { people, source, span, trouble, yearly } from './fragments.ts';
import type { Kind } from './relations.ts';

/** Sentences of an article that state no relation. `$N` is the full name, `$I` the island, `$noun` what it is, `$he` the pronoun. */
export interface Phrases {
  /** The first sentence. */
  readonly definitions: readonly string[];
  /** How later sentences call the subject. */
  readonly short: readonly string[];
  /** States the nickname. */
  readonly nicknames: readonly string[];
  /** Colour. It answers no question and holds no value of the word lists. */
  readonly colour: readonly string[];
}

/** The phrases of each kind of article. */
export const phrases: { readonly [kind in Kind]: Phrases } = {
  island: {
    definitions: [
      '$N is {one|the least visited|the most populous|the rockiest} of the {islands|inhabited islands} of the $sea archipelago',
      '$N is {a hilly|a low|a wooded|a windswept} island {of|in} the $sea archipelago',
    ],
    short: ['$he', 'the island'],
    nicknames: [],
    colour: [
      'Its coast is {steep|sandy|deeply indented} {in the north|in the west|towards open water} and {flat|marshy|gentle} elsewhere',
      `{Ferries|Packet boats} {call|land} {twice weekly|${yearly}|whenever winds allow}, {watched|met|cursed} by ${people}`,
      `{Winters|Summers} {have been|are} {mild|short|wet|remarkably dry} since ${trouble}`,
      `Its {inland|upper} {slopes|valleys|meadows} {carry beech woods|were terraced long ago|are let to ${people}}`,
      `Seabirds {nest|quarrel} {on its cliffs|in ruined lighthouses|along the lagoon} and are counted ${yearly}`,
      `The {roads|bridges|sea walls} were {relaid|neglected|paid for by ${people}} after ${trouble}`,
    ],
  },
  town: {
    definitions: [
      '$N is a {harbour|market|fishing|walled|hillside} town {on $I|of the island of $I}',
      '$N is a {small|busy|quiet|sprawling} {port|town} {on|in the {north|south|east|west} of} {$I|the island of $I}',
      'On {the island of $I|$I}, $N is {the name of|} a {market|mill|ferry|garrison} town {with few visitors|of some age|much given to lawsuits}',
    ],
    short: ['$he', 'the town'],
    nicknames: [],
    colour: [
      'Its {older|lower|upper} streets {climb|run|wind} from the {quay|strand|market square} to {a ridge|a walled garden|the old gate}',
      `A {fair|regatta|horse market|procession} is held ${yearly}{, {weather|funds|neighbours} permitting|}`,
      `{Most|Many|Some} of its {houses|roofs|granaries|chapels} {were rebuilt|had to go|still lean} after ${trouble}`,
      `It is {praised|feared|remembered|painted} by ${people} for its {fog|steep stairs|mild winters|narrow lanes|landladies}`,
      'The {town hall|customs house|granary} {is|was} {built of|faced with|patched in} {slate|yellow brick|grey limestone} and {has|carries} {a squat tower|a leaning chimney|two rival clocks}',
      `Its {council|guilds|schools} {quarrelled|went to law} with {a family of|some|the} ${people} ${span}`,
      `A {causeway|toll road|footpath} {joins it to|leads to} the {salt flats|high pastures|next valley}, {repaired|closed|swept} ${yearly}`,
      `{Storks|Swifts|Cormorants} {roost|gather} on its {chimneys|sea wall|masts} ${yearly}`,
      `The {lower|old|northern} quarter {was given up|was drained|stood empty} after ${trouble} and {is now let|belongs} to ${people}`,
    ],
  },
  person: {
    definitions: [
      '$N$life was {a|a|a noted|an accomplished|a prolific} $noun {of|from|on} the island of $I',
      '$N$life was a $noun {whose life was spent|who lived|who worked and died} on {$I|the island of $I}',
      '$N$life{, a $noun,| was a $noun and} {is|remains} {one of|among} the {better|less|least} {known|documented} {people|figures} of {old|the island of} $I',
    ],
    short: ['$he', '$he', '$family'],
    nicknames: [
      '{Friends|Neighbours|Rivals} {called $him|knew $him as} $nick',
      '$he was {commonly|widely|fondly} {known as|called} $nick',
    ],
    colour: [
      `{Few|Hardly any|Only some} of $his {letters|notebooks|account books} {survived|came through|escaped} ${trouble}`,
      `{Contemporaries|Neighbours|Later generations|The ${source}} {describe|speak of|remember} $him as {patient|quarrelsome|modest|exacting|a careful host|slow to praise}`,
      `A {portrait|likeness|wax medallion} {said to show|identified with} $him {hangs|is kept} in {a private house|the parish hall|a cellar} and is {shown|dusted|envied} ${yearly}`,
      '$he {travelled little|kept few servants|never learned to swim|spoke three dialects|liked long walks} and {disliked ceremony|rose before dawn|slept badly|wrote at night}',
      `{Parties|Families|Boatloads} of ${people} {left accounts of|recalled|complained of} $his {table talk|temper|crowded rooms|garden}`,
      `$he {quarrelled|corresponded|shared a house} with {a cousin|two sisters|${people}} ${span}`,
      `In {old age|middle life|later years} $he {gave up travelling|turned to gardening|hardly went out|feared ${people}}`,
      `{Much|Part|Some} of $his {property|workroom|correspondence} {was lost|was ruined|had to be sold} after ${trouble}`,
      `A {street|bench|rose|ferry} {was named after $him|bore $his name} ${span}, {against the wishes|with the blessing|without the knowledge} of ${people}`,
    ],
  },
  organisation: {
    definitions: [
      '$N is {a|an old|a small|a respected} $what on {$I|the island of $I}',
      '$N is {a|a well-known|a private} $what {of|serving} the island of $I',
      'Among the {institutions|older foundations} of {$I|the island of $I}, $N is a $what {of modest means|of some note|open to few}',
    ],
    short: ['$he', 'the $noun'],
    nicknames: [
      `{Locally|Among ${people}}, it is {called|known as} the $nick`,
      'Most people {know|speak of} it as the $nick',
    ],
    colour: [
      `Its {ledgers|statutes|minutes|keys} were {recopied|revised|mislaid|pawned} after ${trouble}`,
      `{Admission|Membership|Entry} was {refused to|reserved for|sold to} {the|most|all but} ${people} ${span}`,
      `A {staircase|courtyard|reading room|boiler} {was added|was closed|had to be propped up} {after ${trouble}|at the request of ${people}}`,
      `{Annual|Public|Solemn} {lectures|dinners|inspections} {are announced|draw ${people}|are held} ${yearly}`,
      `It {nearly failed|changed hands|was reorganised} after ${trouble}{ but {recovered|survived}|}`,
      `Its {staff|members|governors} {elect|choose|draw lots for} a {treasurer|porter|chair} ${yearly}`,
      `It {lets|lends|opens} its {cellars|attic|back rooms|garden} to ${people} ${yearly}`,
    ],
  },
  work: {
    definitions: [
      '$N is a $noun {from|of} {$I|the island of $I}',
      '$N is a {long|short|much quoted|formerly popular|curious} $noun {from|of} the island of $I',
      'The $noun $N {comes from|belongs to} {$I|the island of $I} and {is|was once} {popular|known|disliked} {far beyond it|abroad|in schools}',
    ],
    short: ['$he', 'the $noun'],
    nicknames: [],
    colour: [
      `{Early|Contemporary|Later} {readers|critics|listeners}, {among them|mostly} ${people}, {admired|disputed|never forgave} its {ending|digressions|long preface|plain style}`,
      'It {runs to|is divided into|fills} {nine|twelve|fourteen|twenty} {chapters|parts|sections} {and a short epilogue|with mottoes|of unequal length}',
      `{No|Only one|A single} {autograph|manuscript|proof copy} {is known|has been traced} since ${trouble}`,
      `Its {opening|middle part|last third} {concerns|dwells on|is taken up by} {a shipwreck|an inheritance|a winter journey|feuding parishes|${trouble}}`,
      `{Several|Two|Three} {scenes|passages|pages} were {struck out|quoted|set to music|learned by heart} by ${people}`,
      `A {pirated|shortened|translated|pocket} {edition|version} {circulated|was sold|was read aloud} among ${people} ${span}`,
      `It is {recited|acted out|argued over} by ${people} ${yearly}`,
    ],
  },
};
