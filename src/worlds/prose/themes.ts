/** Names of the themes: sets of word lists for values and colour. The grammar is the same for all. */
export const themeNames = ['county', 'harbour'] as const;
