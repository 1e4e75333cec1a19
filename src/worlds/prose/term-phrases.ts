/**
 * How terms of office follow each other. `$o` is a holder, `$a` the first year, `$b` the last. All years in which an office
 * changed hands are told whichever holder is left out, so that leaving one out does not show in the digits.
 */
export const termPhrases = {
  /** The first that is told. */
  first: [
    '$o $ever {was|served as} reeve from $a to $b',
    'from $a to $b $o $ever {was|served as} reeve',
    'the reeve from $a to $b was $ever $o',
  ],
  /** Right after the one before. */
  next: [
    'then $o $ever held the office until $b',
    '$o $ever {succeeded|followed} as reeve until $b',
    'after whom $o $ever was reeve until $b',
  ],
  /** Still in office. */
  last: ['$o has $ever been reeve since', '$o has $ever held the office since', 'since then $o has $ever been reeve'],
  /** Still in office, after one that is left out. */
  since: [
    '$o has $ever been reeve since $a',
    '$o has $ever held the office since $a',
    'since $a $o has $ever been reeve',
  ],
  /** Where the first one is left out. */
  origin: ['the office of reeve dates from $a', 'there have been reeves since $a', 'the list of reeves begins in $a'],
  /** All of them together, `$t`. */
  whole: ['$opener, $t', '$t, $comment', '$t; $remark', '$that $t'],
};
