import { analyse } from '../../text/index.ts';

/** Words that say how a sentence is built, not what it is about: beyond the stop words of search, those of questions. */
const functionWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to ' +
    'was will with what which who whom whose when where why how do does did has have had can could would should may ' +
    'might must shall being been were am its his her he she him hers our your my we you i me us them from also than so ' +
    'both either between during after before about under over out up while same other another each any all some most ' +
    'more many much one only very own just because until against through upon within without among name named called ' +
    'known located'
  ).split(' '),
);

/** Words of one relation: a question that says `spouse` is answered by a passage that says `married`. */
const families = [
  'spouse wife husband married marry marriage',
  'director directed directs directing',
  'author wrote written writer writes writing novelist',
  'performer performed performs singer sang sung recorded musician artist',
  'composer composed composes composing music',
  'founder founded established formed founding foundation created creator',
  'born birth birthplace',
  'died death dies dead',
  'child children son daughter',
  'sibling brother sister',
  'father mother parent',
  'star starred stars starring actor actress cast role character voice voiced',
  'situated lies location',
  'owner owned owns acquired bought',
  'producer produced produces production',
  'published publisher publishes',
  'educated university college attended attend graduated studied',
  'population inhabitants residents',
  'leader president ruler ruled led leads head',
  'team club',
  'label records',
  'language spoken speak',
  'mentor taught teach teacher teaches pupil student',
  'planner planned plan plans planning',
  'maker makes made make manufacturer',
];

const familyOf: ReadonlyMap<string, string> = new Map(
  families.flatMap((family, index) => family.split(' ').map((word) => [word, `family ${index}`])),
);

/** Whether a lower-case word says nothing of what its sentence is about. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/**
 * What a lower-case word is compared by: the family of its relation, else its stem. Empty for function words. The
 * families are ours, of English; a word outside them is only ever equal to its own endings.
 */
export function termOf(word: string): string {
  if (functionWords.has(word)) return '';
  return familyOf.get(word) ?? analyse(word).join(' ');
}
