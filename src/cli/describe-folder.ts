import { check, ForagymError, Rng, type Example } from '../core/index.ts';
import { checkFiles, type CorpusCard } from '../corpora/index.ts';
import { openFolder } from '../episode/index.ts';
import { worldReport } from '../eval/index.ts';
import { encyclopaedia, generator, shapes, worldSpecSchema, type World } from '../worlds/index.ts';
import { printJson, printTables } from './print.ts';
import { tellWarnings } from './warnings.ts';
import { cardTable, shapesTable } from './world-report.ts';

/**
 * The card of a folder with a corpus, and what can be measured about its questions. Refuses what does not open, and a folder
 * in which any file has other bytes than its card says.
 */
export async function describeFolder(folder: string, { json }: { readonly json: boolean }): Promise<void> {
  const { card, corpus, tasks, warnings } = await openFolder(folder);
  await checkFiles(folder, card);
  if (warnings.length > 0) tellWarnings(warnings);
  const examples = tasks?.examples ?? [];
  const report = await worldReport({ corpus, examples, fitted: otherExamples(folder, card), rng: Rng.of(0) });
  if (json) printJson({ card, report });
  else printTables([cardTable(folder, card), shapesTable(report, declaredChances(card))]);
}

/** Of shapes of our worlds: one of the same name elsewhere may ask something else. */
function declaredChances({ generator: made }: CorpusCard): ReadonlyMap<string, number> {
  return new Map(made?.name === generator.name ? shapes.map(({ name, chance }) => [name, chance]) : []);
}

/** As many questions of a world that differs in its seed alone: guessers learn from them. None where our generator made none. */
function otherExamples(folder: string, { generator: made, counts }: CorpusCard): readonly Example[] | undefined {
  if (made?.name !== generator.name || made.version !== generator.version) return undefined;
  const spec = check(worldSpecSchema, made.spec, folder);
  // another seed of the same split: the splits begin at even seeds
  const world = encyclopaedia({ ...spec, seed: spec.seed % 2 === 0 ? spec.seed + 1 : spec.seed - 1 });
  return Object.entries(counts.shapes ?? {}).flatMap(([shape, count]) => examplesOf(world, shape, count));
}

/** None of a shape of which this world has not as many: of that one, each half of the questions is learned from the other. */
function examplesOf(world: World, shape: string, count: number): readonly Example[] {
  try {
    return world.examples(shape, count);
  } catch (thrown) {
    if (thrown instanceof ForagymError && thrown.code === 'worlds/too-few-questions') return [];
    throw thrown;
  }
}
