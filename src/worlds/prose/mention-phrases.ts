import type { Kind } from '../entity.ts';

/** Said of anything that has a name: nothing about how the two belong together. */
const ofAnything = [
  '$m is {mentioned|named|discussed|praised} in $source',
  '$source {named|mentioned|confused|described} $m and $matters',
  '$source {spoke {in one breath|$manner|too briefly} of|complained of|praised} $m and $matters',
  '{jokes|questions|quarrels|rumours} about $m {fill|open|close|enliven} {a|the} $dry $paper{ kept $spot|}',
  '$who {$manner |}{mention|praise|blame|quote} $m in {talk of|letters on|disputes over} $matters',
  'a {note|footnote|chapter|verse} {on|about} $m {opens|closes|interrupts|precedes} {a|the} $dry $paper',
  '{verses|remarks|sermons|lectures} on $m {drew|tired|divided|amused} $who {$spot|$time}',
  '$somePapers {list|enter|mention|describe} $m {under|among|next to} $matters',
];

/** Sentences that name another entity, `$m`, by its kind. They state no relation of either. */
export const mentionPhrases: { readonly [kind in Kind]: readonly string[] } = {
  person: [
    ...ofAnything,
    '{letters|notes|jottings|verses} {to|from|by} $m {on|about} $matters {turned up|were found|are kept|lie} $spot',
    'a {portrait|bust|drawing|caricature} of $m {hangs|is kept|was found|gathers dust} $spot{ among $worn $items|}',
    '$who {still |}{quote|repeat|credit} a {joke|proverb|remark} of $m {about|on} $matters',
    'a $worn $item {once thought|said|believed} to be {a gift from|a present for} $m {is shown|was sold|is dusted} $spot',
    '$aPaper $manner {compares|contrasts|confuses} $his $items with those of $m',
  ],
  family: [
    ...ofAnything,
    'a $worn $item with the {initials|portrait|colours} of $m {is shown|was sold|hangs} $spot',
    '$who went to law with $m {over|about} $matters {$time|and lost}',
  ],
  place: [
    ...ofAnything,
    'a {map|print|view|painting} of $m {hangs|fades|was found|is kept} $spot{ among $worn $items|}',
    '$who from $m {came|stopped|waited|sang} $spot {$time|in $season|with $worn $items}',
    'the {coach|road|path|carrier} {to|from} $m {passes|stops at|skirts} {a|the} $old $thing',
    'a $grave $happening in $m {is described|was reported|is blamed} in $source',
  ],
  organisation: [
    ...ofAnything,
    'a {letter|bill|circular|delegate} from $m {arrived|was lost|was read out|caused $feeling} $time',
    '$who of $m {visited|inspected|bought|envied} {a|the} $old $thing {$spot|$time}',
  ],
  work: [
    ...ofAnything,
    '{lines|scenes|pages|melodies} from $m {are quoted|were sung|were parodied|are learned} by $who{, $spot|}',
    'a {copy|performance|translation} of $m {was sold|was held|was burned} $spot {$time|}',
  ],
  event: [
    ...ofAnything,
    '{songs|stories|memories} of $m {are kept alive|were collected|are sold} by $who {$spot|in $season}',
    'a {witness|survivor|chronicler} of $m {settled|died|lectured|opened a shop} $spot',
  ],
  product: [
    ...ofAnything,
    'a {broken|spare|borrowed|painted} example of $m {stands|rusts|was auctioned|is shown} $spot',
    '$who {swear|swore} by $m {for|against|despite} $matters',
  ],
  species: [
    ...ofAnything,
    '{drawings|sightings|rumours|songs} of $m {excited|divided|puzzled} $who {$spot|$time}',
    'a {painted|stuffed|carved} likeness of $m {hangs|was found} $spot',
  ],
};
