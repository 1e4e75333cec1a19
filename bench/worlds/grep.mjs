/**
 * A reader without any reading: it knows which relation is asked for and every value that the relation takes in the world,
 * and answers with the first of them that a hit holds and the question does not.
 * @param {readonly import('foragym').Fact[]} facts
 */
export function grepReader(facts) {
  /** @type {Map<string, Set<string>>} */
  const values = new Map();
  for (const { relation, object } of facts) values.set(relation, (values.get(relation) ?? new Set()).add(object));
  const lengths = [6, 5, 4, 3, 2, 1];

  /** @param {string} relation @param {string} question @param {readonly import('foragym').Hit[]} hits */
  return (relation, question, hits) => {
    const known = values.get(relation) ?? new Set();
    for (const { text } of hits) {
      const words = text.split(/[^\p{L}\p{N}',-]+|[.,]+(?=\s|$)/u).filter(Boolean);
      const runs = words.flatMap((_, at) => lengths.map((length) => words.slice(at, at + length).join(' ')));
      const found = runs.find((run) => known.has(run) && !question.includes(run));
      if (found !== undefined) return found;
    }
    return null;
  };
}
