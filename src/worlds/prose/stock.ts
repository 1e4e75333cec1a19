import type { Lists } from './grammar.ts';

const words = (list: string): readonly string[] => list.split(', ');

/**
 * What all themes and kinds share: short parts that longer ones are composed of, so that few runs of words come back. The
 * theme brings `$thing`, `$item`, `$group`, `$matter`, `$happening`, `$paper`, `$haunt` (with an s: the plural) and the
 * adjectives `$old`, `$temper`, `$grave`, `$dry`.
 */
export const stock: Lists = {
  // people
  who: [
    '{some|several|a few|most|many|certain|two|three|the} $temper $groups',
    '{some|several|most|both|certain|other|rival|the} $groups',
    '$temper $groups',
    '$groups and $groups',
    '$temper $groups and $groups',
    '{half|all} the $groups',
  ],
  one: ['{a|one} $temper $group', '{a|one|another} $group'],

  // time and place
  time: [
    '{after|before|during} {the|one|a} $grave $happening',
    '{shortly|soon|not long|long|some years} {after|before} {the|a|one} {$grave |}$happening',
    'in {early|late} $season',
    '{in|by|through} {a|one} $weather $season',
    'with {a|the} $happening {looming|barely over|still remembered|at hand|in full swing}',
    'between {a|the|one} {$grave |}$happening and {a|the|another} $happening',
    'in the {week|month|year|days} of {a|the} {$grave |}$happening',
  ],
  season: ['spring', 'summer', 'autumn', 'winter'],
  weather: words('cold, cool, dark, dry, foggy, frosty, golden, hot, mild, rainy, stormy, wet, windy, cloudless, sodden, bitter'),
  beside: words('above, behind, below, beside, beyond, near, opposite, not far from, next to, within sight of'),
  spot: ['$beside {a|the|one|that} {$old |}$thing', '$beside the $things', 'between {a|the} {$old |}$thing and {a|the} $thing'],

  // papers, and what people say
  source: ['{a|one|the|another} $dry $paper', '{a|one} $paper', '{some|two|most|all} $dry $papers', '$dry $papers'],
  aPaper: ['{a|one|the|another} {$dry |}$paper'],
  somePapers: ['{some|most|several|both|the} {$dry |}$papers', '$dry $papers', '{several|most} $papers and {a|one} $dry $paper'],
  say: words('assert, believe, boast, claim, concede, confess, declare, explain, grumble, hint, insist, maintain, recall, relate, remember, repeat, report, suggest, suppose, suspect, swear, complain'),
  feeling: words(
    'alarm, amazement, amusement, annoyance, astonishment, boredom, concern, confusion, consternation, contentment, delight, despair, disappointment, discomfort, disgust, dismay, distress, embarrassment, envy, fury, gratitude, grief, horror, indignation, irritation, joy, mirth, pride, puzzlement, regret, relief, satisfaction, scorn, shame, sorrow, surprise, unease, vexation, wonder',
  ),
  manner: words(
    'angrily, anxiously, bitterly, bluntly, briefly, calmly, carefully, cheerfully, coldly, constantly, cordially, curtly, dryly, duly, eagerly, earnestly, faithfully, fiercely, firmly, fondly, formally, frankly, freely, gladly, gravely, grudgingly, hastily, heartily, hotly, idly, jealously, keenly, kindly, lately, loudly, meekly, mildly, nervously, obstinately, openly, patiently, politely, privately, promptly, proudly, publicly, quietly, rarely, readily, regularly, reluctantly, repeatedly, sadly, secretly, sharply, shyly, silently, slowly, solemnly, sourly, steadily, sternly, stiffly, stubbornly, tartly, tearfully, tirelessly, warily, warmly, wearily, wryly',
  ),
  noted: words('bemoaned, celebrated, confirmed, contested, deplored, discussed, disputed, emphasised, forgotten, ignored, mentioned, minimised, mocked, noted, overlooked, praised, questioned, recorded, regretted, remarked, repeated, resented, underlined, welcomed'),
  moved: words('amused, annoyed, astonished, baffled, bored, cheered, comforted, delighted, disappointed, displeased, flattered, frightened, impressed, irritated, offended, pleased, puzzled, reassured, saddened, shocked, surprised, tired, touched, unsettled, worried'),
  had: words('advised, dreaded, expected, feared, foretold, guessed, hoped, intended, planned, predicted, prophesied, requested, suggested, threatened, wagered, warned, wished'),

  // remarks that go with any clause: before it, after it, beside it
  opener: [
    'according to $source',
    'to judge by $source',
    'as $who {still |}$say',
    'to the {$deep |}$feeling of $who',
    'by the {account|reckoning|testimony|admission} of $who',
    'if $aPaper {is|can be} {trusted|believed|relied upon}',
    'in the {words|opinion|memory} of $who',
    'much as $who had $had',
    'whatever $who may $say',
  ],
  deep: words('lasting, evident, open, secret, great, quiet, mild, growing, passing, general, ill-concealed, boundless, unfeigned, undisguised'),
  comment: [
    'to the {$deep |}$feeling of $who',
    'as $who {still |often |}$say',
    'a {fact|detail|point|matter|circumstance} {$manner |}$noted by $who',
    'according to $source',
    'to judge by $source',
    'much as $who had $had',
    'which {$manner |}$moved $who',
    'though $who {deny|doubt|dispute|forget|question|regret} it',
    'or so $aPaper {claims|says|puts it|would have it|suggests}',
    'not without $feeling {among|on the part of} $who',
    'whatever $who may $say',
    'a {story|tradition|version} that $who $manner {repeat|reject|embroider|defend|spread}',
  ],
  that: [
    '$somePapers {agree|show|state|suggest|record|imply|report} that',
    '$who {$manner |}$say that',
    'from $aPaper it {appears|emerges|is clear|follows} that',
    '$aPaper {$manner |}{records|states|repeats|confirms|adds|notes} that',
  ],
  remark: [
    '$who {$manner |}{approved|objected|protested|applauded|took notice|looked on|shrugged|complained|rejoiced}',
    '$somePapers on this are {$dry|silent|$dry and $dry|at odds}',
    '$aPaper {dwells on this|passes over this|calls this {regrettable|fortunate|remarkable|natural}|says little more}',
    '$who {were|felt} {$manner |}$moved',
    '$who $manner {made a note|drew conclusions|kept a record|passed it on|sent word}',
    'of this $who {still |}{make {much|little}|speak $manner|keep $dry $papers}',
  ],

  // what goes into a clause: when something happened, or how far it holds
  scope: [
    '{by|on} {most|all|many} $papers',
    '{in|to} {most|all|many} $temper eyes',
    'in {most|all|many} $dry $papers',
    '{in|for} {a|one} $weather $season',
    '{despite|since|even after} {a|the|one} {$grave |}$happening',
    'among $temper $groups',
  ],
};
