import { Rng } from '../../core/index.ts';
import { isEntity, type Entity } from '../entity.ts';
import type { Province, WorldSpec } from '../world.ts';
import type { Chain } from './chain.ts';
import { chainsOf } from './chains.ts';
import { MentionBoard, type Mention } from './mention-board.ts';

/**
 * The share of chains of two, three and four hops whose later articles all mention the anchor; of the others none does. This
 * alone sets how many of them one search of the question finds: an article that shares no name with the question is not
 * found. Joint, because ties drawn hop by hop leave the last article tied alone, and hops look useless.
 */
export const TIED_SHARE: { readonly [hops: number]: number } = { 2: 0.5, 3: 0.36, 4: 0.35 };

/** What a province's articles mention, and which of its chains that ties. */
export interface MentionPlan {
  readonly chains: readonly Chain[];
  /** Ids of chains whose later articles all mention the anchor. */
  readonly tied: ReadonlySet<string>;
  /** By the index of the article's entity. */
  readonly mentions: readonly (readonly Entity[])[];
}

/** Whom each article mentions without a fact, by the entity's index: 1 to 3, those that chains plan among them. */
export function mentionsOf(province: Province, spec: WorldSpec): readonly (readonly Entity[])[] {
  return mentionPlanOf(province, spec).mentions;
}

/**
 * Draws first how many each article mentions, then fills the places: with what chains plan, and the rest at random.
 * Gold articles are so no longer than others.
 */
export function mentionPlanOf(province: Province, spec: WorldSpec): MentionPlan {
  const chains = chainsOf(province, spec);
  const rng = Rng.of(spec.seed).fork('mention', province.number);
  const board = new MentionBoard(province, rng.fork('quota'));
  for (const chain of chains) keepApart(board, chain);
  keepFromObjects(board, province);
  const tied = tie(board, chains, rng.fork('tie'));
  board.fill(rng.fork('fill'));
  return { chains, tied, mentions: board.mentions() };
}

/** No article of a chain, nor that of its answer, mentions another one's entity by chance. */
function keepApart(board: MentionBoard, chain: Chain): void {
  const answer = answerOf(chain);
  const kept = chain.steps.map(({ statement }) => statement.subject).concat(answer ?? []);
  for (const article of kept) for (const other of kept) board.forbid(article, other);
}

/** The entity that a chain asks for; `undefined` where it asks for a number or a phrase. */
function answerOf({ steps }: Chain): Entity | undefined {
  const object = steps.at(-1)?.statement.object;
  return object !== undefined && isEntity(object) ? object : undefined;
}

/**
 * No article mentions by chance whose fact it is the object of: a question about a fact whose article is gone could be
 * answered with whatever names its subject. Ties may; none of them does for a chain that is asked.
 */
function keepFromObjects(board: MentionBoard, { number, stated }: Province): void {
  for (const { subject, object } of stated.flat()) {
    if (isEntity(object) && object.province === number) board.forbid(object, subject);
  }
}

/**
 * Ties the declared share of the chains of each length where all articles have room. Chains of one anchor are tied together
 * or not at all: one's ties would half tie another. None is tied by an article that is another one's answer.
 */
function tie(board: MentionBoard, chains: readonly Chain[], rng: Rng): ReadonlySet<string> {
  const tied = new Set<string>();
  const open = openTies(chains, rng.fork('share'));
  const answers = new Set(chains.flatMap(answerMention).map(keyOf));
  const groups = byAnchor(chains).filter((group) => !tiesOf(group).some((mention) => answers.has(keyOf(mention))));
  for (const group of rng.fork('order').shuffle(groups)) {
    const needed = countByHops(group);
    if (![...needed].every(([hops, count]) => count <= (open.get(hops) ?? 0)) || !board.plan(tiesOf(group))) continue;
    for (const [hops, count] of needed) open.set(hops, (open.get(hops) ?? 0) - count);
    for (const { id } of group) tied.add(id);
  }
  return tied;
}

/** How many chains of each length are to be tied. */
function openTies(chains: readonly Chain[], rng: Rng): Map<number, number> {
  const open = new Map<number, number>();
  for (const [hops, count] of countByHops(chains)) {
    open.set(hops, rounded(count * (TIED_SHARE[hops] ?? 0), rng.fork('hops', hops)));
  }
  return open;
}

function byAnchor(chains: readonly Chain[]): readonly (readonly Chain[])[] {
  const groups = new Map<number, Chain[]>();
  for (const chain of chains) {
    if (chain.hops > 1) groups.set(chain.anchor.index, [...(groups.get(chain.anchor.index) ?? []), chain]);
  }
  return [...groups.values()];
}

function countByHops(chains: readonly Chain[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { hops } of chains) counts.set(hops, (counts.get(hops) ?? 0) + 1);
  return counts;
}

/** The mentions that tie chains: every later article names the anchor. */
function tiesOf(chains: readonly Chain[]): readonly Mention[] {
  return chains.flatMap(({ anchor, steps }) =>
    steps.slice(1).map(({ statement }) => ({ article: statement.subject, entity: anchor })),
  );
}

/** The mention that would answer a chain without its passages: of its anchor, in the article of its answer. */
function answerMention(chain: Chain): readonly Mention[] {
  const article = answerOf(chain);
  return article === undefined ? [] : [{ article, entity: chain.anchor }];
}

function keyOf({ article, entity }: Mention): string {
  return `${article.passageId} ${entity.passageId}`;
}

/** A whole number that is the given one on average. */
function rounded(value: number, rng: Rng): number {
  const whole = Math.floor(value);
  return whole + (rng.next() < value - whole ? 1 : 0);
}
