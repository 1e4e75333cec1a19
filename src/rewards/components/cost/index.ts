export { length, lengthPart, type LengthParams } from './length.ts';
export { repetition } from './repetition.ts';
export { searchCost, searchCostPart, type SearchCostParams } from './search-cost.ts';
