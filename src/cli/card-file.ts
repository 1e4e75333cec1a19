import { existsSync, readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject } from '../core/index.ts';

/** The card of an environment of ours, which ships beside its definition; `undefined` without one. */
export function environmentCard(id: string): string | undefined {
  const name = id.slice(id.lastIndexOf('/') + 1).replace(/-v\d+$/, '');
  const file = new URL(`envs/${name}/README.md`, import.meta.resolve('#shipped/package.json'));
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : undefined;
}

/** What the card beside a corpus says of its size, by heading; nothing where there is no card. */
export function corpusFacts(corpus: URL): { readonly [heading: string]: string } {
  const file = new URL('card.json', corpus);
  if (!existsSync(file)) return {};
  const card: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const counts = isJsonObject(card) ? card['counts'] : undefined;
  if (!isJsonObject(counts)) return {};
  return {
    counts: countsText(counts),
    ...(isJsonObject(counts['shapes']) && { shapes: shapesText(counts['shapes']) }),
  };
}

function countsText(counts: JsonObject): string {
  return Object.entries(counts)
    .flatMap(([what, count]) => (typeof count === 'number' ? [`${count} ${what}`] : []))
    .join(', ');
}

function shapesText(shapes: JsonObject): string {
  return Object.entries(shapes)
    .flatMap(([shape, count]) => (typeof count === 'number' ? [`${shape} ${count}`] : []))
    .join(', ');
}
