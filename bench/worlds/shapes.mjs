/** The declared shapes of questions that a world is asked, in the order of tables. */
export const shapes = (
  'bridge-1 bridge-2 bridge-3 bridge-4 comparison intersection superlative count temporal list ' +
  'yes-no false-premise ambiguous unanswerable report'
).split(' ');
