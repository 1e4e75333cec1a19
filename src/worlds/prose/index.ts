export { articleOf } from './article.ts';
export { phrasesOf } from './phrases.ts';
export { themeNames, themeOf } from './themes.ts';
export type { Told } from './told.ts';
