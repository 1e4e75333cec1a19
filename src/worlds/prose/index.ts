export { articleOf } from './article.ts';
export { phrasesOf } from './phrases.ts';
export { themeNames, themeSays } from './themes.ts';
export type { Told } from './told.ts';
