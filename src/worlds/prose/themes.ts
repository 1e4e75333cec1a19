import { fail, nearest } from '../../core/index.ts';
import type { Theme } from './theme.ts';
import { countyValues } from './values-county.ts';
import { harbourValues } from './values-harbour.ts';
import { countyWords } from './words-county.ts';
import { harbourWords } from './words-harbour.ts';

const themes: { readonly [name: string]: Theme } = {
  county: {
    says: 'An inland county of mills, hedges and lawsuits.',
    values: countyValues,
    ...countyWords,
  },
  harbour: {
    says: 'A coast of pilots, wrecks and customs houses.',
    values: harbourValues,
    ...harbourWords,
  },
};

/** Names of the themes: sets of word lists for values and colour. The grammar is the same for all. */
export const themeNames: readonly string[] = Object.keys(themes);

/** A theme by its name. Throws `worlds/unknown-theme`. */
export function themeOf(name: string): Theme {
  const theme = Object.hasOwn(themes, name) ? themes[name] : undefined;
  return theme ?? fail('worlds/unknown-theme', `no theme "${name}"${nearest(name, themeNames)}`);
}

/** What the words of a theme speak of, in one sentence. Throws `worlds/unknown-theme`. */
export function themeSays(name: string): string {
  return themeOf(name).says;
}
