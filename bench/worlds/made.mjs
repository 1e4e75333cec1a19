import { worlds } from 'foragym';

/** A generated world in memory, as a corpus to search. @param {{ seed: number, size: number }} spec */
export function made(spec) {
  const world = worlds.encyclopaedia(spec);
  const passages = [...world.passages()];
  const corpus = { name: `world ${spec.seed}/${spec.size}`, hash: '', passages, knowledge: world.knowledge };
  return { world, corpus };
}
