/** A generated world in memory, as a corpus to search. @param {import('foragym').worlds.World} world
 * @returns {import('foragym').Corpus} */
export function corpusOf({ spec, knowledge, passages }) {
  return { name: `world ${spec.seed}/${spec.size}`, hash: '', passages: [...passages()], knowledge };
}
