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

/** The chance that the article of a fact's object mentions the subject back. */
const BACK_SHARE = 0.05;

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
 * Draws first how many each article mentions, then fills the places: with what chains plan, with some mentions back, and the
 * rest at random. Gold articles are so no longer than others.
 */
export function mentionPlanOf(province: Province, spec: WorldSpec): MentionPlan {
  const chains = chainsOf(province, spec);
  const rng = Rng.of(spec.seed).fork('mention', province.number);
  const board = new MentionBoard(province, rng.fork('quota'));
  for (const chain of chains) keepApart(board, chain);
  const tied = tie(board, chains, rng.fork('tie'));
  mentionBack(board, province, rng.fork('back'));
  board.fill(rng.fork('fill'));
  return { chains, tied, mentions: board.mentions() };
}

/** No article of a chain mentions another of its entities or its answer by chance. */
function keepApart(board: MentionBoard, { steps }: Chain): void {
  const path = steps.map(({ statement }) => statement.subject);
  const answer = steps.at(-1)?.statement.object;
  const kept = answer !== undefined && isEntity(answer) ? [...path, answer] : path;
  for (const article of path) for (const other of kept) board.forbid(article, other);
}

/**
 * Ties the declared share of the chains of each length where all articles have room. Chains of one anchor are tied together
 * or not at all: one's ties would half tie another.
 */
function tie(board: MentionBoard, chains: readonly Chain[], rng: Rng): ReadonlySet<string> {
  const tied = new Set<string>();
  const open = openTies(chains, rng.fork('share'));
  for (const group of rng.fork('order').shuffle(byAnchor(chains))) {
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

/** A whole number that is the given one on average. */
function rounded(value: number, rng: Rng): number {
  const whole = Math.floor(value);
  return whole + (rng.next() < value - whole ? 1 : 0);
}

function mentionBack(board: MentionBoard, province: Province, rng: Rng): void {
  for (const { subject, object } of province.stated.flat()) {
    if (!isEntity(object) || object.province !== province.number) continue;
    if (rng.next() < BACK_SHARE) board.add(object, subject);
  }
}
