import type { Fact } from '../../core/index.ts';
import { analyse, joined, says, sentencesOf } from '../../text/index.ts';
import { isSilent, type GoldStrings, type Read } from './gold-strings.ts';
import type { Assignment, Draft, Source } from './source.ts';
import { statementOf } from './statement.ts';

/** Words of a document, about: what ZeroSearch's prompts ask for. Whole sentences are taken until there are so many. */
const WORDS = 30;

/**
 * Tells a source in brief, by the sentences of its passage: the first, which says what it is about; those that tell what is
 * asked for, or in their places as many that tell nothing of the gold; and then others that tell nothing of it. What no
 * sentence tells is stated. `undefined`: nothing noisy can be written from it.
 */
export function excerpt(source: Source, assignment: Assignment): Draft | undefined {
  const text = source.passage?.text ?? '';
  const title = source.passage?.title ?? source.asked[0]?.fact?.subject;
  const found = foundIn({ title, text }, assignment.strings);
  return assignment.mode === 'useful' && source.asked.length > 0
    ? usefulDraft(source, assignment, found)
    : noisyDraft(source, assignment, found);
}

interface Found {
  readonly sentences: readonly string[];
  readonly title: string | undefined;
  /** Places of the sentences that give nothing away. */
  readonly silent: readonly number[];
}

function foundIn({ title, text }: Read, strings: GoldStrings): Found {
  const sentences = sentencesOf(text);
  // most passages give nothing away: one look at the whole spares a look at each sentence
  const isWhollySilent = isSilent({ title, text }, strings);
  const isUsable = (sentence: string): boolean => isWhollySilent || isSilent({ title, text: sentence }, strings);
  return { sentences, title, silent: sentences.flatMap((sentence, at) => (isUsable(sentence) ? [at] : [])) };
}

function usefulDraft({ asked }: Source, assignment: Assignment, found: Found): Draft {
  const told = asked.map((one) => ({ one, at: tellingPlace(one.fact, assignment, found.sentences) }));
  const stated = told.flatMap(({ one, at }) => (at === undefined && one.fact !== undefined ? [one.fact] : []));
  const places = told.flatMap(({ at }) => at ?? []);
  const opening = found.sentences.length > 0 ? [0] : [];
  const text = filledUp([...opening, ...places], assignment, found);
  const whole = joined([...text, ...stated.map(statementOf)]);
  return { title: found.title, text: whole, isMade: false, states: stated.map(({ id }) => id) };
}

function noisyDraft({ asked }: Source, assignment: Assignment, found: Found): Draft | undefined {
  const [opening, ...others] = found.silent;
  // without its first sentence a document would not say whom it is about, which a useful one does
  if (opening !== 0) return undefined;
  const drawn = assignment.rng.fork('partner').shuffle(others).slice(0, Math.max(1, asked.length));
  const text = joined(filledUp([opening, ...drawn], assignment, found));
  return { title: found.title, text, isMade: false, states: [] };
}

/** The chosen sentences, and silent ones drawn to fill up, in the order of the passage. */
function filledUp(chosen: readonly number[], { rng }: Assignment, { sentences, silent }: Found): readonly string[] {
  const places = new Set(chosen);
  const wordsIn = (): number => [...places].reduce((sum, at) => sum + wordCount(sentences[at] ?? ''), 0);
  for (const at of rng.fork('rest').shuffle(silent)) {
    if (wordsIn() >= WORDS) break;
    places.add(at);
  }
  return sentences.filter((_, at) => places.has(at));
}

/** Where a fact is told: the first sentence with its object. Of a passage without facts: with an answer, else nearest the query. */
function tellingPlace(
  fact: Fact | undefined,
  { strings, query }: Assignment,
  sentences: readonly string[],
): number | undefined {
  const object = fact === undefined ? strings.answers : objectOf(fact, strings);
  const at = object === undefined ? -1 : sentences.findIndex((sentence) => says(sentence, object));
  if (at >= 0) return at;
  return fact === undefined ? nearest(query.terms, sentences) : undefined;
}

function objectOf(fact: Fact, { facts }: GoldStrings): GoldStrings['answers'] {
  return facts.find((one) => one.fact.id === fact.id)?.object;
}

function nearest(terms: readonly string[], sentences: readonly string[]): number | undefined {
  const shared = sentences.map((sentence) => {
    const own = new Set(analyse(sentence));
    return terms.filter((term) => own.has(term)).length;
  });
  const most = shared.reduce((most, count) => Math.max(most, count), 0);
  return sentences.length === 0 ? undefined : shared.indexOf(most);
}

function wordCount(sentence: string): number {
  return sentence.split(' ').filter((word) => word !== '').length;
}
