/** A generated world in memory, as a corpus to search. @param {import('foragym').worlds.World} world
 * @returns {import('foragym').Corpus} */
export function corpusOf(world) {
  const { seed, size } = world.spec;
  return { name: `world ${seed}/${size}`, hash: '', passages: [...world.passages()], knowledge: world.knowledge };
}
