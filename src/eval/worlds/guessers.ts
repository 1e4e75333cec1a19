import type { Example, Gold } from '../../core/index.ts';
import { normaliseAnswer } from '../../text/index.ts';
import { meanOf, proportion, type Proportion } from '../statistics/index.ts';
import { spellingsOf } from './answer-strings.ts';
import { groupBy } from './group-by.ts';
import { namesOf } from './names.ts';

/** What somebody answers who reads the question and nothing else. Several strings: a list; none: "it cannot be answered". */
type Guess = readonly string[];

/** Learns from examples of one shape what to answer to others, by their questions alone. */
type Guesser = (fitted: readonly Example[]) => (example: Example) => Guess;

/** The question-only guessers. */
export type GuesserName = 'best-constant' | 'first-entity' | 'last-entity' | 'question-copy' | 'relation-prior';

/**
 * How each guesses. `relation-prior` is told which relation is asked last, so it bounds whatever could be
 * read off the wording of a question.
 */
const guessers: Readonly<Record<GuesserName, Guesser>> = {
  'best-constant': (fitted) => {
    const best = commonestAnswer(fitted);
    return () => best;
  },
  'first-entity': () => (example) => mentioned(example).slice(0, 1),
  'last-entity': () => (example) => mentioned(example).slice(-1),
  'question-copy': () => (example) => [example.task.question],
  'relation-prior': (fitted) => {
    const byRelation = groupBy(fitted, relationOf);
    const answers = new Map([...byRelation].map(([relation, examples]) => [relation, commonestAnswer(examples)]));
    const best = commonestAnswer(fitted);
    return (example) => answers.get(relationOf(example)) ?? best;
  },
};

/**
 * How many questions of one shape each guesser gets right, having learned from `fitted`; without, each half of the
 * questions is asked of who learned from the other, and all questions of a group fall into one half. `null` of questions
 * for reports.
 */
export function guessed(
  asked: readonly Example[],
  fitted?: readonly Example[],
): Readonly<Record<GuesserName, Proportion | null>> {
  const closed = asked.filter(isComparable);
  const [one, other] = halvesOf(closed);
  const lessons =
    fitted === undefined
      ? [
          { learn: one, asked: other },
          { learn: other, asked: one },
        ]
      : [{ learn: fitted, asked: closed }];
  const rightOf = (name: GuesserName): Proportion | null => {
    const right = lessons.flatMap((lesson) => {
      const guess = guessers[name](lesson.learn);
      return lesson.asked.filter((example) => isRight(guess(example), example.gold));
    });
    return proportion(right.length, closed.length);
  };
  return {
    'best-constant': rightOf('best-constant'),
    'first-entity': rightOf('first-entity'),
    'last-entity': rightOf('last-entity'),
    'question-copy': rightOf('question-copy'),
    'relation-prior': rightOf('relation-prior'),
  };
}

/**
 * The greater of two shares: of who always abstains, and the mean chance of who draws one of a question's choices or, where
 * it names none, one of the answers that occur. `null` where an answer is a report, which nothing is equal to.
 */
export function chanceOf(all: readonly Example[]): number | null {
  const asked = all.filter(isComparable);
  if (asked.length === 0) return null;
  const answers = new Set(asked.flatMap(({ gold }) => answersOf(gold)).map((answer) => JSON.stringify(answer)));
  const drawn = asked.map(({ task: { options }, gold }) =>
    options === undefined ? answersOf(gold).length / answers.size : gold.answers.length / options.length,
  );
  const abstained = asked.filter(({ gold }) => gold.answers.length === 0).length / asked.length;
  return Math.max(meanOf(drawn), abstained);
}

/** Whether some answer or abstaining can be right: a question for a report has neither. */
function isComparable({ gold }: Example): boolean {
  return gold.answers.length > 0 || gold.answerable !== true;
}

function halvesOf(asked: readonly Example[]): readonly [readonly Example[], readonly Example[]] {
  const groups = [...groupBy(asked, ({ task }) => task.group ?? task.id).values()];
  return [groups.filter((_, at) => at % 2 === 0).flat(), groups.filter((_, at) => at % 2 === 1).flat()];
}

/** Whether a guess is the answer: all of a list and nothing else, any one of several right ones, or none where there is none. */
function isRight(guess: Guess, gold: Gold): boolean {
  if (gold.answers.length === 0) return guess.length === 0;
  if (gold.mode !== 'all') return guess.length === 1 && guess.every((one) => matches(one, spellingsOf(gold)));
  const asked = gold.answers.map((answer, at) => [answer, ...(gold.aliases?.[at] ?? [])]);
  return guess.length === asked.length && asked.every((spellings) => guess.some((one) => matches(one, spellings)));
}

function matches(guess: string, spellings: readonly string[]): boolean {
  const normalised = normaliseAnswer(guess);
  return normalised !== '' && spellings.some((spelling) => normaliseAnswer(spelling) === normalised);
}

/** The answer that is right most often; the first of equals in code-unit order. */
function commonestAnswer(examples: readonly Example[]): Guess {
  const byAnswer = groupBy(
    examples.flatMap(({ gold }) => answersOf(gold)),
    (answer) => JSON.stringify(answer),
  );
  const [best] = [...byAnswer].toSorted(([a, all], [b, others]) => others.length - all.length || (a < b ? -1 : 1));
  return best?.[1][0] ?? [];
}

/** The guesses that would be right, aliases aside. */
function answersOf({ answers, mode }: Gold): readonly Guess[] {
  if (answers.length === 0 || mode === 'all') return [answers.toSorted()];
  return answers.map((answer) => [answer]);
}

/** The choices of a closed question in the order in which it names them, else the names in the question. */
function mentioned({ task: { question, options } }: Example): readonly string[] {
  if (options === undefined) return namesOf(question);
  return options.toSorted((a, b) => question.indexOf(a) - question.indexOf(b));
}

function relationOf({ gold }: Example): string {
  return gold.facts?.at(-1)?.relation ?? '';
}
