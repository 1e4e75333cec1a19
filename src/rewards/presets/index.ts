import type { Preset } from '../pipeline.ts';
import { searchR1, searchR1Published } from './search-r1.ts';
import { searchR1Format, searchR1FormatPublished } from './search-r1-format.ts';
import { searchR1Retrieval, searchR1RetrievalPublished } from './search-r1-retrieval.ts';
import { zerosearch, zerosearchPublished } from './zerosearch.ts';

export { searchR1, searchR1Published } from './search-r1.ts';
export { searchR1Format, searchR1FormatPublished, type SearchR1FormatParams } from './search-r1-format.ts';
export { searchR1Retrieval, searchR1RetrievalPublished, type SearchR1RetrievalParams } from './search-r1-retrieval.ts';
export { zerosearch, zerosearchPublished, type ZerosearchPublishedParams } from './zerosearch.ts';

/** The presets of the house, by name: the fixed form of a system, and with `:published` what its authors released. */
export const presetParts: { readonly [use: string]: Preset } = {
  'search-r1': searchR1,
  'search-r1:published': searchR1Published,
  'search-r1-format': searchR1Format,
  'search-r1-format:published': searchR1FormatPublished,
  'search-r1-retrieval': searchR1Retrieval,
  'search-r1-retrieval:published': searchR1RetrievalPublished,
  zerosearch,
  'zerosearch:published': zerosearchPublished,
};
