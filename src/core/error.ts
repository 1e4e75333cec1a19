import leven from 'leven';
import type { codes } from './codes.ts';

/** A coded refusal: the code is stable, the message names the offender and, where there is one, the nearest right name. */
export class ForagymError extends Error {
  override readonly name = 'ForagymError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Every code that an error of the gym can carry. */
export type ErrorCode = keyof typeof codes;

/** Throws a {@link ForagymError}. */
export function fail(code: ErrorCode, message: string, options?: ErrorOptions): never {
  throw new ForagymError(code, message, options);
}

/** Longest name that a message quotes whole, in UTF-16 units: as long as a line. */
const LONGEST_NAME = 80;

/**
 * A name as a message quotes it. Whoever wrote it may have written a million characters: then its beginning, and how many.
 * @param longest What is quoted whole, in UTF-16 units. Default 80.
 */
export function brief(name: string, longest: number = LONGEST_NAME): string {
  if (name.length <= longest) return name;
  return `${name.slice(0, longest).toWellFormed()}... (${name.length} characters)`;
}

/** `; did you mean "x"?` when a known name is close, `; known: a, b` when none is and the list is short, else nothing. */
export function nearest(name: string, known: readonly string[]): string {
  const best = nearestName(name, known);
  if (best !== undefined) return `; did you mean "${best}"?`;
  return known.length > 0 && known.length <= 12 ? `; known: ${known.toSorted().join(', ')}` : '';
}

/** The known name that is closest, where one is close enough to be meant. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const begins = name.slice(0, LONGEST_NAME);
  const [best] = known
    .map((one) => ({ one, distance: leven(begins, one) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(begins.length / 3)) ? best.one : undefined;
}

/** What went wrong, as text, whatever was thrown: also what has no text, or throws when it is asked for one. */
export function messageOf(thrown: unknown): string {
  try {
    const message: unknown = thrown instanceof Error ? thrown.message : thrown;
    return String(message);
  } catch {
    return 'something that has no text';
  }
}

/** Why a file cannot be read or written, in words where the system gives a code that needs them. */
export function fileTrouble(thrown: unknown): string {
  const code: unknown = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return (typeof code === 'string' ? troubles.get(code) : undefined) ?? messageOf(thrown);
}

const troubles: ReadonlyMap<string, string> = new Map([
  ['EEXIST', 'a file of that name is there already'],
  ['ENOENT', 'no such file'],
  ['EISDIR', 'a folder, not a file'],
  ['ENOTDIR', 'no such file: what should be a folder of it is a file'],
  ['EACCES', 'no permission'],
]);
