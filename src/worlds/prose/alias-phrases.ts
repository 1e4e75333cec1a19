/** Sentences that state another name, `$a`, of the subject. */
export const aliasPhrases: readonly string[] = [
  '$who {$manner |still |}call $him $a{, $comment|}',
  '$S $was {also|sometimes|locally|often} {called|known as} $a, $comment',
  'in $somePapers the name $a is {used|preferred|found}{, $comment|}',
  'the name $a {is used|is preferred|was common} among $who',
  '$opener, the {other|shorter|older|usual} name is $a',
  '$aPaper {has|prefers|uses} the {name|form|style} $a, $comment',
];
