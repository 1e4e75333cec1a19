/**
 * A reader without any reading: it knows which relation is asked for and every value that the relation takes in the world,
 * and answers with the first of them that a hit holds and the question does not.
 * @param {readonly import('foragym').Fact[]} facts
 */
export function grepReader(facts) {
  /** @type {Map<string, Set<string>>} */
  const values = new Map();
  for (const { relation, object } of facts) values.set(relation, (values.get(relation) ?? new Set()).add(object));
  const longest = 6;

  /** @param {string} relation @param {string} question @param {readonly import('foragym').Hit[]} hits */
  return (relation, question, hits) => {
    const known = values.get(relation) ?? new Set();
    for (const { text } of hits) {
      const words = text.split(/[^\p{L}\p{N}',-]+|[.,]+(?=\s|$)/u).filter(Boolean);
      for (const at of words.keys()) {
        for (let length = longest; length > 0; length -= 1) {
          const run = words.slice(at, at + length).join(' ');
          if (known.has(run) && !question.includes(run)) return run;
        }
      }
    }
    return null;
  };
}
