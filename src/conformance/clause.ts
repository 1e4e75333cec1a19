import { fail, messageOf, systemClock, type ErrorCode } from '../core/index.ts';
import { canonicalJson } from '../log/index.ts';

/** One sentence of a contract, with the check that holds a part to it. Plain data: any test runner can run a list of them. */
export interface Clause<Subject> {
  /** Stable, such as `env/reset-repeats`. */
  readonly id: string;
  /** The sentence, with MUST or SHOULD. */
  readonly says: string;
  /** Resolves when the subject keeps the clause; else rejects, as a rule with `conformance/broken`, saying what it did instead. */
  check(subject: Subject): Promise<void>;
}

/** Throws `conformance/broken` with what a part did instead. */
export function demand(holds: boolean, instead: string): asserts holds {
  if (!holds) fail('conformance/broken', instead);
}

/** Demands equal canonical JSON, and shows both sides where they first differ. */
export function demandSame(first: unknown, second: unknown, what: string): void {
  const [one, other] = [canonicalJson(first ?? null), canonicalJson(second ?? null)];
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  demand(false, `${what}: ${excerpt(one, at)} against ${excerpt(other, at)}`);
}

/** Demands that nothing is thrown, and gives the result. */
export function demandQuiet<T>(act: () => T, what: string): T {
  try {
    return act();
  } catch (thrown) {
    return fail('conformance/broken', `${what} threw ${quote(messageOf(thrown))}`, { cause: thrown });
  }
}

/** Demands that nothing is thrown or rejected, now or later, and gives the result. */
export async function demandSettled<T>(act: () => T, what: string): Promise<Awaited<T>> {
  try {
    return await act();
  } catch (thrown) {
    return fail('conformance/broken', `${what} threw ${quote(messageOf(thrown))}`, { cause: thrown });
  }
}

/** Demands that something is refused with this code, thrown or rejected. */
export async function demandRefusal(code: ErrorCode, act: () => unknown, what: string): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    const given = codeOf(thrown) ?? 'no code';
    demand(given === code, `${what} was refused with ${given}, not with ${code}: ${quote(messageOf(thrown))}`);
    return;
  }
  demand(false, `${what} was not refused; ${code} was due`);
}

/** Demands that something settles within a second, however it does. */
export async function demandInTime(settles: Promise<unknown>, what: string): Promise<void> {
  const settled = settles.then(
    () => true,
    () => true,
  );
  const inTime = await Promise.race([settled, systemClock.sleep(1000).then(() => false)]);
  demand(inTime, `${what} took longer than a second`);
}

/** The code of a coded error, whichever copy of the class made it. */
export function codeOf(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' ? thrown.code : null;
}

/** At most 80 characters of a text, as JSON: hostile text stays on one line. */
export function quote(text: string): string {
  const shown = JSON.stringify(text.length > 80 ? text.slice(0, 80) : text);
  return text.length > 80 ? `${shown}... (${text.length} characters)` : shown;
}

/** What of a text stands around a place. */
function excerpt(text: string, at: number): string {
  return quote(text.slice(Math.max(0, at - 30), at + 50));
}
