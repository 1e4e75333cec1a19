import type { Entity } from '../entity.ts';
import { calledOf } from '../in-sentence.ts';
import { factSentence } from './fact-sentences.ts';
import type { Slots } from './grammar.ts';
import { groupsOf } from './groups.ts';
import { fresh, penOf, type Scribe } from './scribe.ts';
import { repeatedTerm, termSentence } from './term-sentence.ts';
import { toldFacts } from './told-fact.ts';
import type { Told } from './told.ts';

/** A sentence that is still to be put in its place: only there it is clear how it may name the subject. */
export interface Draft {
  /** Whether a pronoun in the next sentence could be taken for somebody else. */
  readonly isAboutOthers: boolean;
  /** `voiceFor` says how to name the subject; `isNamed`: by no pronoun. */
  readonly write: (voiceFor: (isNamed: boolean) => Slots) => string;
}

/** Sentences of colour in the wordiest article, at most; most have one or none. */
const MOST_FILLERS = 20;

/** All sentences after the first: facts in their order, and other names, mentions and colour anywhere between them. */
export function draftsOf(entity: Entity, told: Told, scribe: Scribe): readonly Draft[] {
  const { aliases } = scribe.templates;
  const { fillers } = scribe.ofKind;
  const facts = factDrafts(told, scribe);
  const others = scribe.rng.shuffle([
    ...entity.aliases.map((alias) => aboutSubject((voice) => fresh(aliases, penOf(scribe, voice, { a: alias })))),
    ...told.mentions.map((mentioned) => mentionDraft(mentioned, scribe)),
    ...Array.from({ length: fillersOf(scribe) }, () => aboutSubject((voice) => fresh(fillers, penOf(scribe, voice)))),
  ]);
  return merged(facts, others, scribe);
}

function fillersOf({ rng, wordiness }: Scribe): number {
  return Math.floor(MOST_FILLERS * wordiness * rng.next());
}

function merged(facts: readonly Draft[], others: readonly Draft[], { rng }: Scribe): readonly Draft[] {
  const [first, second] = [facts.values(), others.values()];
  const places = rng.shuffle([...facts.map(() => first), ...others.map(() => second)]);
  return places.flatMap((drafts) => drafts.next().value ?? []);
}

function aboutSubject(write: (voice: Slots) => string): Draft {
  return { isAboutOthers: false, write: (voiceFor) => write(voiceFor(false)) };
}

function mentionDraft(entity: Entity, scribe: Scribe): Draft {
  const { mentions } = scribe.templates.kinds[entity.kind];
  const pen = penOf(scribe, scribe.voices.full, { m: calledOf(entity) });
  return { isAboutOthers: true, write: () => fresh(mentions, pen) };
}

function factDrafts({ stated, telling }: Told, scribe: Scribe): readonly Draft[] {
  const told = toldFacts(stated, telling);
  const terms = stated.filter(({ relation }) => relation === 'reeve');
  const [offices, repeated] = [false, true].map((isRepeat) =>
    told.filter((fact) => fact.statement.relation === 'reeve' && fact.isRepeat === isRepeat),
  );
  const drafts = groupsOf(
    told.filter(({ statement }) => statement.relation !== 'reeve'),
    scribe.rng,
  ).map((group): Draft => ({ isAboutOthers: false, write: (voiceFor) => factSentence(group, scribe, voiceFor) }));
  if (offices !== undefined && offices.length > 0) {
    drafts.push({ isAboutOthers: true, write: () => termSentence(offices, terms, scribe) });
  }
  for (const fact of repeated ?? []) drafts.push({ isAboutOthers: true, write: () => repeatedTerm(fact, scribe) });
  return terms.length === 0 ? drafts : scribe.rng.shuffle(drafts);
}
