/** Something that was counted. */
export interface Counted {
  readonly text: string;
  readonly count: number;
}

/** How often each text stands in a list. */
export function countsOf(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The `most` commonest of what stands at least twice, commonest first, ties in code-unit order. */
export function commonest(counts: ReadonlyMap<string, number>, most: number): readonly Counted[] {
  const again = [...counts].filter(([, count]) => count > 1).map(([text, count]) => ({ text, count }));
  return again.toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)).slice(0, most);
}
