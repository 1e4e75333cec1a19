import { isOpenAlready } from '../corpora/index.ts';

/**
 * The command line of this process, as it can be typed again, with these options in place of what was said of them: each
 * with its value, or `true` for one that takes none. Says what must be given again: `<(command)` in a shell is gone by then.
 */
export function commandAgain(options: { readonly [option: string]: string | true }): string {
  const said = process.argv.slice(2);
  const replaced = new Map(Object.entries(options));
  const kept = said.filter((argument, at) => {
    const [option = ''] = argument.split('=');
    return !replaced.has(option) && typeof replaced.get(said[at - 1] ?? '') !== 'string';
  });
  const added = Object.entries(options).flatMap(([option, value]) => (value === true ? [option] : [option, value]));
  const line = ['npx', 'foragym', ...[...kept, ...added].map(quoted)].join(' ');
  const gone = kept.map((argument) => argument.slice(argument.indexOf('=') + 1)).filter(isOpenAlready);
  return gone.length === 0 ? line : `${line}, with the input of ${gone.join(' and ')} given again`;
}

/** A word as a POSIX shell reads it back. */
export function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
