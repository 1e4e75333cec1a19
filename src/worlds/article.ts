import type { Passage, Rng } from '../core/index.ts';
import { clausesOf, type Clause } from './clauses.ts';
import type { Entity, Statement } from './entity.ts';
import { source } from './fragments.ts';
import { expand, sentence } from './grammar.ts';
import { phrases } from './phrases.ts';
import { houses } from './word-lists.ts';

/** Where an article is set, and the draws that shape it. */
export interface Setting {
  readonly island: string;
  readonly sea: string;
  readonly rng: Rng;
}

/** A sentence before its slots are filled. */
interface Draft {
  readonly template: string;
  readonly isLast: boolean;
}

/** Writes the article of an entity: a definition, then its statements and some colour, in a drawn order and drawn forms. */
export function article(entity: Entity, statements: readonly Statement[], setting: Setting): Passage {
  const { rng } = setting;
  const life = rng.next() < 0.4 ? lifespanOf(statements) : undefined;
  const inDefinition: readonly string[] = life === undefined ? ['occupation'] : ['occupation', 'born', 'died'];
  const told = statements.filter(({ relation }) => !inDefinition.includes(relation));
  const body = rng.shuffle([...colourOf(entity, rng), ...draftsOf(entity, clausesOf(told, rng), rng)]);
  const definition = { template: rng.pick(phrases[entity.kind].definitions), isLast: false };
  const slots = slotsOf(entity, setting, life === undefined ? '' : ` (${life})`);
  const text = [definition, ...body.filter((one) => !one.isLast), ...body.filter((one) => one.isLast)]
    .map(({ template }) => sentence(expand(template, slots, rng)))
    .join(' ');
  return { id: entity.passageId, title: entity.title, text };
}

function lifespanOf(statements: readonly Statement[]): string | undefined {
  const [born, died] = ['born', 'died'].map((name) => statements.find(({ relation }) => relation === name)?.object);
  return typeof born === 'string' && typeof died === 'string' ? `${born}–${died}` : undefined;
}

function colourOf(entity: Entity, rng: Rng): readonly Draft[] {
  const { colour, nicknames } = phrases[entity.kind];
  const chosen = rng.shuffle(colour).slice(0, rng.int(2, 4));
  if (entity.nickname !== undefined) chosen.push(rng.pick(nicknames));
  return chosen.map((template) => ({ template, isLast: false }));
}

/** One or two clauses a sentence, and never two years in one. */
function draftsOf(entity: Entity, clauses: readonly Clause[], rng: Rng): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < clauses.length; at += 1) {
    const [one, next] = [clauses[at], clauses[at + 1]];
    if (one === undefined) break;
    const subject = subjectOf(entity, rng);
    const isPair = next !== undefined && !isAlone(one, next) && rng.next() < 0.6;
    drafts.push(
      isPair ? pair(subject, [one, next], rng) : { template: `${subject} ${one.predicate}`, isLast: one.isLast },
    );
    if (isPair) at += 1;
  }
  return drafts;
}

/** The pronoun, a short form or the full name, sometimes after what says so. */
function subjectOf({ kind }: Entity, rng: Rng): string {
  const subject = rng.next() < 0.15 ? '$N' : rng.pick(phrases[kind].short);
  return rng.next() < 0.1 ? `according to the ${source}, ${subject}` : subject;
}

function isAlone(one: Clause, next: Clause): boolean {
  return one.isLast || next.isLast || (one.isDated && next.isDated);
}

function pair(subject: string, [one, next]: readonly [Clause, Clause], rng: Rng): Draft {
  const link = rng.pick([' and ', '; $he ']);
  const isOpened = one.opener !== undefined && !subject.includes(',');
  const template = isOpened
    ? `${one.opener}, ${subject} ${next.predicate}`
    : `${subject} ${one.predicate}${link}${next.predicate}`;
  return { template, isLast: false };
}

const descriptions: { readonly [noun: string]: string } = { ...houses, Press: 'publishing house' };

function slotsOf(entity: Entity, { island, sea }: Setting, life: string): { readonly [slot: string]: string } {
  const { kind, name, noun, nickname = '', pronoun: he = 'it' } = entity;
  return {
    N: kind === 'organisation' ? `the ${name}` : name,
    I: island,
    sea,
    life,
    noun,
    what: descriptions[noun] ?? '',
    family: name.split(' ').at(-1) ?? '',
    nick: nickname,
    he,
    his: { he: 'his', she: 'her', it: 'its' }[he],
    him: { he: 'him', she: 'her', it: 'it' }[he],
  };
}
