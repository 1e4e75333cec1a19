import type { Fact, Gold, Task } from '../../core/index.ts';
import { says, wantedOf, wordsOf, yesNoOptions, type Wanted } from '../../text/index.ts';
import { bareName } from './evidence.ts';

/** A document as it is looked at: what stands in its title counts as said. */
export interface Read {
  readonly title?: string | undefined;
  readonly text: string;
}

/** The strings by which a document gives a task's gold away, looked for as whole words. */
export interface GoldStrings {
  /** Right answers in the spellings that can be told from chance. `undefined`: none can, or the question names its choices. */
  readonly answers: Wanted | undefined;
  /** Whether `answers` leaves out no spelling. */
  readonly allSpellings: boolean;
  readonly facts: readonly FactStrings[];
}

/** A gold fact, as a text says it: with the name of its subject and with its object. */
export interface FactStrings {
  readonly fact: Fact;
  /** `undefined`: it cannot be told from chance. */
  readonly subject: Wanted | undefined;
  readonly object: Wanted | undefined;
}

/** What to look for in documents written for this task. */
export function goldStrings({ options }: Pick<Task, 'options'>, gold: Gold): GoldStrings {
  const { answers, aliases = [], facts = [] } = gold;
  const isClosed = options !== undefined || yesNoOptions(answers) !== null;
  const spellings = isClosed ? [] : [...answers, ...aliases.flat()];
  const found = spellings.filter((spelling) => wantedOf([spelling]) !== undefined);
  return {
    answers: wantedOf(found),
    allSpellings: spellings.length > 0 && found.length === spellings.length,
    facts: facts.map((fact) => ({
      fact,
      subject: wantedOf([bareName(fact.subject)]),
      object: wantedOf([bareName(fact.object)]),
    })),
  };
}

/** Whether a document says a fact: its subject and its object. Nothing is said of a fact that cannot be told from chance. */
export function tells(document: Read, { subject, object }: FactStrings): boolean {
  const text = wholeOf(document);
  return subject !== undefined && object !== undefined && says(text, subject) && says(text, object);
}

/** Whether a document says an answer in any spelling. */
export function saysAnswer(document: Read, { answers }: GoldStrings): boolean {
  return answers !== undefined && says(wholeOf(document), answers);
}

/** Whether a document says an answer in any spelling, or a gold fact. */
export function givesAway(document: Read, strings: GoldStrings): boolean {
  const words = formsIn(wholeOf(document));
  const { answers, facts } = strings;
  if (answers !== undefined && maySay(words, answers) && saysAnswer(document, strings)) return true;
  return facts.some((fact) => mayTell(words, fact) && tells(document, fact));
}

/** Whether a document gives nothing away, and holds no name or number either that an answer is made of. */
export function isSilent(document: Read, strings: GoldStrings): boolean {
  const words = formsIn(wholeOf(document));
  const traces = [...(strings.answers?.traces ?? [])];
  return !traces.some((trace) => words.has(trace)) && !givesAway(document, strings);
}

/** Nearly every document is silent: one look at its words spares a look for each string. */
function formsIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map(({ form }) => form));
}

function mayTell(words: ReadonlySet<string>, { subject, object }: FactStrings): boolean {
  return subject !== undefined && object !== undefined && maySay(words, subject) && maySay(words, object);
}

/** Whether all words of a spelling stand somewhere. */
function maySay(words: ReadonlySet<string>, { spellings }: Wanted): boolean {
  return spellings.some((spelling) => spelling.every((word) => words.has(word)));
}

/** Whether silence can be told from speech: every spelling of the answers can be found in a text, or every fact can. */
export function canTell({ allSpellings, facts }: GoldStrings): boolean {
  const told = facts.filter(({ subject, object }) => subject !== undefined && object !== undefined);
  return allSpellings || (facts.length > 0 && told.length === facts.length);
}

function wholeOf({ title, text }: Read): string {
  return title === undefined ? text : `${title}\n${text}`;
}
