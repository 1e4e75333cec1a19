import { ForagymError, type JsonObject, messageOf } from '../core/index.ts';

/** What was thrown, as data for the meta: the code and the tail of a program's stderr where there are any. */
export function failureOf(thrown: unknown): JsonObject {
  const message = shortened(messageOf(thrown));
  try {
    const stderr: unknown =
      typeof thrown === 'object' && thrown !== null && 'stderr' in thrown ? thrown.stderr : undefined;
    return {
      message,
      ...(thrown instanceof ForagymError && { code: thrown.code }),
      ...(typeof stderr === 'string' && stderr !== '' && { stderr: shortened(stderr) }),
    };
  } catch {
    // what was thrown throws when it is looked at
    return { message };
  }
}

/** How much of either end of a long text is kept, in UTF-16 units. */
const KEPT_OF_EITHER_END = 2048;

/** Without its middle: a message begins with what went wrong, and ends with the last words of a program. */
function shortened(text: string): string {
  const cut = text.length - 2 * KEPT_OF_EITHER_END;
  if (cut <= 0) return text.toWellFormed();
  const ends = [text.slice(0, KEPT_OF_EITHER_END), text.slice(-KEPT_OF_EITHER_END)];
  return ends.join(` [${cut} characters cut] `).toWellFormed();
}
