import { isEntity } from '../entity.ts';
import { upperFirst } from '../upper-first.ts';
import { endOf, type Step } from './chain.ts';
import { someOf, thatOf } from './kind-words.ts';
import { clauseForm, filled, nested, ofForm, ownedForm, said } from './phrase.ts';
import { wordingOf } from './wordings.ts';

/** The ways to ask for the end of a chain, which differ in their structure and not in single words. */
const structures = ['plain', 'possessive', 'clause', 'inverted', 'two-sentences'] as const;

/** A way to ask, by its name. */
export type Structure = (typeof structures)[number];

type Writer = (steps: readonly Step[], x: string) => string;

const writers: { readonly [structure in Structure]: Writer } = {
  /** What did the founder of X receive? */
  plain: (steps, x) => asked(steps, (inner) => nested(inner, x)),
  /** What is the award of X's founder? */
  possessive: (steps, x) => {
    const [first, ...rest] = steps;
    const last = endOf(steps);
    const np = first === undefined ? x : rest.reduce((inner, step) => ofForm(step, inner), ownedForm(first, x));
    return filled(wordingOf(last.statement.relation).which, { np, year: last.year });
  },
  /** What did the person who founded X receive? Of a single fact: What is the award of X? */
  clause: (steps, x) => {
    if (steps.length > 1)
      return asked(steps, ([first, ...rest]) => nested(rest, first === undefined ? x : clauseForm(first, x)));
    const last = endOf(steps);
    return filled(wordingOf(last.statement.relation).which, { np: ofForm(last, x), year: last.year });
  },
  /** The founder of X received what? */
  inverted: (steps, x) => {
    const last = endOf(steps);
    return filled(wordingOf(last.statement.relation).last, { x: nested(steps.slice(0, -1), x), year: last.year });
  },
  /** X was founded by someone. What did that person receive? Of a single fact: This is about X. What did that ... receive? */
  'two-sentences': (steps, x) => {
    const [first, ...rest] = steps;
    if (first === undefined) return '';
    const { subject, object } = first.statement;
    if (rest.length === 0) return `This is about ${x}. ${upperFirst(asked(steps, () => thatOf(subject.kind)))}`;
    const kind = isEntity(object) ? object.kind : subject.kind;
    const opening = upperFirst(said(first.statement, { x, y: someOf(kind), year: first.year }));
    return `${opening}. ${upperFirst(asked(rest, (inner) => nested(inner, thatOf(kind))))}`;
  },
};

/** The question for the end of a chain in one structure; `x` is what it starts from. */
export function questionOf(steps: readonly Step[], structure: Structure, x: string): string {
  return upperFirst(writers[structure](steps, x));
}

/** The same question in every structure. */
export function wordingsOf(steps: readonly Step[], x: string): readonly string[] {
  return structures.map((structure) => questionOf(steps, structure, x));
}

function asked(steps: readonly Step[], subject: (inner: readonly Step[]) => string): string {
  const last = endOf(steps);
  return filled(wordingOf(last.statement.relation).asks, { x: subject(steps.slice(0, -1)), year: last.year });
}
