import * as v from 'valibot';
import { namedUse } from './named-use.ts';

/** What a wrapper wraps, as its parameter `inner`: a name, or a name with parameters. Default `bm25`. */
export const innerUse = v.optional(namedUse('retriever by name (foragym list retrievers)'), { use: 'bm25' });
