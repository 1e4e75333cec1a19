import { InvalidArgumentError } from 'commander';

/** Reads an option's value: a whole number, 1 or more. */
export function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('Expected a whole number, 1 or more.');
  return value;
}

/** Reads an option's value: a seed, 0 to 4294967295. */
export function seed(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > 0xffff_ffff) {
    throw new InvalidArgumentError('Expected a whole number, 0 to 4294967295.');
  }
  return value;
}

/** Collects an option that may be repeated. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Reads an option's value: names parted by commas, added to earlier ones. A program, `cmd:...`, takes the rest of the text. */
export function names(text: string, earlier: readonly string[] = []): readonly string[] {
  const program = /(?:^|,)(cmd:.*)$/s.exec(text)?.[1] ?? '';
  const before = text.slice(0, text.length - program.length);
  const listed = before.split(',').map((name) => name.trim());
  return [...earlier, ...[...listed, program].filter((name) => name !== '')];
}
