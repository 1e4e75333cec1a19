export { entityOf } from './entities.ts';
export { provinceCount, provinceSize, rangeOf, type Place } from './layout.ts';
export { eraYear } from './lives.ts';
export { namesakeOf } from './namesakes.ts';
export { passageIdOf, placeOf } from './passage-ids.ts';
export { provinceOf } from './province.ts';
export { numberValue, phraseValue } from './values.ts';
