import type { Lists } from './grammar.ts';
import { wordsOf } from './word-lists.ts';

/**
 * What all themes and kinds share: short parts that longer ones are composed of, so that few runs of words come back. The
 * theme brings `$thing`, `$item`, `$group`, `$matter`, `$happening`, `$paper`, `$haunt` (with an s: the plural) and the
 * adjectives `$old`, `$worn`, `$temper`, `$grave`, `$dry`.
 */
export const stock: Lists = {
  // people
  who: [
    '{some|several|a few|many|two|three|the} $temper $groups',
    '{some|several|most|certain|other|rival|local|the} $groups',
    '$temper $groups',
    '$groups and $groups',
    '{half|all|most of} the $groups',
  ],

  // time and place
  time: [
    '{after|before|during} {the|a} {$grave |}$happening',
    '{shortly|soon|long|some years} {after|before} {the|a} {$grave |}$happening',
    'in {a|the} $weather $season',
    'in the {week|month|year|days} of {a|the} $grave $happening',
    'between {a|the} $happening and {a|the} $grave $happening',
  ],
  season: ['spring', 'summer', 'autumn', 'winter'],
  weather: wordsOf(
    'bitter, cloudless, cold, cool, dark, dry, foggy, frosty, golden, hot, mild, rainy, sodden, stormy, sultry, wet, windy',
  ),
  beside: wordsOf('above, behind, below, beside, beyond, near, opposite, not far from, next to, within sight of'),
  spot: [
    '$beside {a|the|that} {$old |}$thing',
    '$beside {a|the} $old $thing',
    'between {a|the} {$old |}$thing and {a|the} $thing',
  ],

  // papers, and what people say
  source: [
    '{a|the} $dry $paper',
    'a $paper',
    '{some|two|most} $dry $papers',
    '$dry $papers',
    '{some|most|two} $papers',
  ],
  aPaper: ['{a|the} {$dry |}$paper', 'a $dry $paper'],
  somePapers: ['{some|most|several|the|two} {$dry |}$papers', '$dry $papers', '$papers and $papers'],
  say: wordsOf(
    'assert, believe, claim, concede, declare, explain, grumble, hint, insist, maintain, recall, relate, remember, repeat, report, suggest, suppose, suspect, swear',
  ),
  feeling: wordsOf(
    'alarm, amazement, amusement, annoyance, astonishment, boredom, concern, confusion, consternation, delight, despair, disappointment, discomfort, disgust, dismay, distress, embarrassment, envy, fury, gratitude, grief, horror, indignation, irritation, joy, mirth, pride, puzzlement, regret, relief, satisfaction, scorn, sorrow, surprise, unease, vexation',
  ),
  manner: wordsOf(
    'angrily, anxiously, bitterly, bluntly, briefly, calmly, carefully, cheerfully, coldly, cordially, curtly, dryly, duly, eagerly, earnestly, faithfully, fiercely, firmly, fondly, formally, frankly, freely, gladly, gravely, grudgingly, hastily, heartily, hotly, jealously, keenly, loudly, meekly, mildly, nervously, obstinately, openly, patiently, politely, privately, promptly, proudly, publicly, quietly, readily, regularly, reluctantly, repeatedly, sadly, secretly, sharply, silently, slowly, solemnly, sourly, steadily, sternly, stiffly, stubbornly, tartly, tirelessly, warily, warmly, wearily, wryly',
  ),
  noted: wordsOf(
    'celebrated, confirmed, contested, discussed, disputed, emphasised, forgotten, ignored, mentioned, noted, overlooked, praised, questioned, recorded, regretted, repeated, resented, stressed, welcomed',
  ),
  moved: wordsOf(
    'amused, annoyed, astonished, baffled, bored, cheered, comforted, delighted, disappointed, displeased, flattered, impressed, irritated, offended, pleased, puzzled, reassured, saddened, shocked, surprised, touched, unsettled, worried',
  ),
  verdict: wordsOf(
    'bloodless, brilliant, charming, clumsy, dangerous, dull, faultless, harmless, heartless, improper, lifeless, lively, long, mannered, moral, overlong, pedantic, pious, pretentious, shallow, sincere, sober, sound, tedious, tender, thin, trivial, uneven, vulgar, witty',
  ),
  had: wordsOf(
    'advised, expected, feared, foretold, guessed, hoped, intended, planned, predicted, requested, suggested, threatened, wished',
  ),

  // remarks that go with any clause: before it, after it, beside it
  opener: [
    'according to $source',
    'to judge by $source',
    'as $who {still |}$say',
    'by the {account|reckoning|testimony} of $who',
    'if $aPaper {is|can be} {trusted|believed|relied upon}',
    'in the {words|opinion|memory} of $who',
    'to the {$deep |}$feeling of $who',
  ],
  deep: wordsOf(
    'lasting, evident, open, secret, great, quiet, mild, growing, passing, general, ill-concealed, unfeigned, undisguised',
  ),
  comment: [
    'according to $source',
    'to judge by $source',
    'as $who {still |often |}$say',
    'a {fact|detail|point|matter|circumstance} {$manner |}$noted by $who',
    'much as $who had $had',
    'though $who {deny|doubt|dispute|forget|question} it',
    'or so $aPaper {claims|says|puts it|suggests}',
    'a {story|tradition|version} that $who {$manner |}{repeat|reject|defend|spread}',
    'to the {$deep |}$feeling of $who',
    'which {$manner |}$moved $who',
  ],
  that: [
    '$somePapers {agree|show|state|suggest|record|imply|report} that',
    '$who {$manner |}$say that',
    'from $aPaper it {appears|emerges|is clear|follows} that',
    '$aPaper {$manner |}{records|states|repeats|confirms|adds|notes} that',
  ],
  remark: [
    '$who {$manner |}{approved|objected|protested|applauded|took notice|looked on|complained|rejoiced}',
    '$somePapers on this are {$dry|silent|$dry and $dry}',
    '$aPaper {dwells on this|passes over this|calls this {regrettable|fortunate|remarkable|natural}|says little more}',
    '$who {were|felt} {$manner |}$moved',
    '$who {$manner |}{made a note|drew conclusions|kept a record|sent word}',
    'of this $who {still |}{make {much|little}|speak $manner|keep $dry $papers}',
  ],

  // what goes into a clause: how far it holds
  scope: [
    'in the {eyes|view|opinion|memory} of $temper $groups',
    '{despite|even after|even before} {a|the} $grave $happening',
    'in all $papers but one',
    'by the {word|oath|count} of $temper $groups',
  ],
};
