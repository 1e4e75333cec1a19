import type { Corpus, Example, Gold } from 'foragym';

/** Whether there is an answer to give: else abstaining is right. */
export function hasAnswer({ answerable, answers }: Gold): boolean {
  return answerable !== false && answers.length > 0;
}

/**
 * Whether an answer needs two passages at least: there are two of gold, and not because any of several answers will do, of
 * which each may stand in a passage of its own.
 */
export function needsTwoPassages({ gold }: Example): boolean {
  const { answers, mode = 'any', passageIds } = gold;
  const isOneOfSeveral = mode === 'any' && answers.length > 1;
  return hasAnswer(gold) && !isOneOfSeveral && new Set(passageIds).size > 1;
}

/**
 * The tasks whose answer is not the title of their only gold passage, in any spelling: what falsifies a text leaves its
 * title true, so that whoever copies the title of the first hit would be right without reading.
 */
export function withoutTitleAnswers(examples: readonly Example[], { passages }: Corpus): readonly Example[] {
  const only = new Set(examples.flatMap(({ gold }) => onlyPassageOf(gold) ?? []));
  const titles = new Map(passages.filter(({ id }) => only.has(id)).map(({ id, title }) => [id, title]));
  return examples.filter(({ gold }) => {
    const title = titles.get(onlyPassageOf(gold) ?? '');
    return title === undefined || ![...gold.answers, ...(gold.aliases ?? []).flat()].includes(title);
  });
}

function onlyPassageOf({ passageIds }: Gold): string | undefined {
  const ids = new Set(passageIds);
  return ids.size === 1 ? [...ids][0] : undefined;
}
