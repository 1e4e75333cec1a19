import { Rng } from '../../core/index.ts';
import { isEntity, textOf, type Entity, type Kind, type Statement, type ValueClass } from '../entity.ts';
import { relationOf } from '../relations.ts';
import type { Province, WorldSpec } from '../world.ts';
import type { Chain, Step } from './chain.ts';
import { FairShare } from './fair-share.ts';
import { factsOf, factsLike, graphOf, isSame, states, yearOf, type Graph } from './graph.ts';

/** Most facts of a chain. */
const LONGEST_CHAIN = 4;

/** Draws for one place in the pool before it stays empty. */
const ATTEMPTS = 60;

/** Ways of each length; a larger pool asks for several facts at the end of each. Their ties have room in the articles. */
const MOST_WAYS = 30;

const kinds: readonly Kind[] = ['person', 'family', 'place', 'organisation', 'work', 'event', 'product', 'species'];
const valueClasses: readonly ValueClass[] = ['name', 'number', 'phrase'];

/**
 * The chains that a province prepares for its questions: `spec.pool` of each number of hops, fewer only where its facts give
 * no more. Nothing on the way has a namesake or is met twice; what is asked for last is stated in no other article of the
 * chain, and no later article states the anchor. On four hops no article states anything before it on the path either, and
 * an answer that is an entity is tied to the path by its own fact alone.
 */
export function chainsOf(province: Province, spec: WorldSpec): readonly Chain[] {
  const graph = graphOf(province);
  const rng = Rng.of(spec.seed).fork('chain', province.number);
  const chains: Chain[] = [];
  for (let hops = 1; hops <= LONGEST_CHAIN; hops += 1) {
    chains.push(...poolOf(graph, { hops, size: spec.pool, rng: rng.fork('hops', hops) }));
  }
  return chains;
}

interface Pool {
  readonly hops: number;
  readonly size: number;
  readonly rng: Rng;
}

function poolOf(graph: Graph, { hops, size, rng }: Pool): readonly Chain[] {
  const pool = new Map<string, Chain>();
  const ways: Way[] = [];
  const share = new FairShare();
  for (let attempt = 0; pool.size < size && attempt < size * ATTEMPTS; attempt += 1) {
    const draws = rng.fork('walk', attempt);
    const way = ways.length === MOST_WAYS ? draws.pick(ways) : wayOf(graph, { hops, share, rng: draws });
    const steps = way === undefined ? [] : stepsOf(graph, way, { share, rng: draws });
    const key = steps.map(({ statement }) => statement.id).join(' ');
    if (way === undefined || pool.has(key) || !isSound(graph, steps)) continue;
    pool.set(key, { id: `${hops}-${pool.size + 1}`, hops, anchor: way.anchor, steps });
    if (hops > 1 && !ways.includes(way)) ways.push(way);
    for (const { statement } of steps) share.ask(statement, factsLike(graph, statement));
  }
  return [...pool.values()];
}

/** From an anchor to the entity that is asked about. */
interface Way {
  readonly anchor: Entity;
  readonly steps: readonly Step[];
  readonly end: Entity;
}

interface Draws {
  readonly share: FairShare;
  readonly rng: Rng;
}

/** A way drawn from its anchor; `undefined` where a fact leads nowhere new. */
function wayOf(graph: Graph, { hops, share, rng }: Draws & { readonly hops: number }): Way | undefined {
  const anchor = rng.pick(anchorsOf(graph, hops, rng));
  const steps: Step[] = [];
  const met = new Set([anchor.index]);
  let end = anchor;
  while (steps.length < hops - 1) {
    const step = stepOf(
      graph,
      share.next(
        factsOf(graph, end).filter((fact) => leadsOn(graph, fact, met)),
        rng,
      ),
      rng,
    );
    if (step === undefined || !isEntity(step.statement.object)) return undefined;
    steps.push(step);
    end = step.statement.object;
    met.add(end.index);
  }
  return { anchor, steps, end };
}

/** Of a single fact each kind is asked as often; else each entity is as often the anchor. */
function anchorsOf({ province }: Graph, hops: number, rng: Rng): readonly Entity[] {
  if (hops > 1) return province.entities;
  const kind = rng.pick(kinds);
  const anchors = province.entities.filter((entity) => entity.kind === kind);
  return anchors.length > 0 ? anchors : province.entities;
}

/** To an entity of the province that was not met yet and that its name tells from all others. */
function leadsOn({ province }: Graph, { object }: Statement, met: ReadonlySet<number>): boolean {
  if (!isEntity(object) || object.province !== province.number) return false;
  return !met.has(object.index) && !province.shared.has(object.index);
}

/** A way with what is asked about its end: a value class drawn evenly, of its facts one that is due. Empty where there is none. */
function stepsOf(graph: Graph, { steps, end }: Way, { share, rng }: Draws): readonly Step[] {
  const valueClass = rng.pick(valueClasses);
  const facts = factsOf(graph, end).filter(({ relation }) => relationOf(relation).valueClass === valueClass);
  const last = stepOf(graph, share.next(facts, rng), rng);
  return last === undefined ? [] : [...steps, last];
}

/** A fact as a question asks for it; `undefined` for a term of office without a year of its own. */
function stepOf(graph: Graph, statement: Statement | undefined, rng: Rng): Step | undefined {
  if (statement === undefined || relationOf(statement.relation).terms !== true) return statement && { statement };
  const year = yearOf(graph, statement, rng);
  return year === undefined ? undefined : { statement, year };
}

function isSound(graph: Graph, steps: readonly Step[]): boolean {
  const path = steps.map(({ statement }) => statement.subject);
  const [anchor] = path;
  const end = steps.at(-1)?.statement;
  if (anchor === undefined || end === undefined || graph.province.shared.has(anchor.index)) return false;
  if (path.slice(1).some((later) => states(graph, later, anchor))) return false;
  return (
    isOnlyThere(graph, path, end) &&
    !anchor.name.includes(textOf(end.object)) &&
    (path.length < 4 || isApart(graph, path, end))
  );
}

/** What is asked for is met nowhere else on the way. */
function isOnlyThere(graph: Graph, path: readonly Entity[], { subject, object }: Statement): boolean {
  const answer = textOf(object);
  return path.every(
    (entity) =>
      !(isEntity(object) && isSame(entity, object)) &&
      (isSame(entity, subject) || factsOf(graph, entity).every((fact) => textOf(fact.object) !== answer)),
  );
}

/** No article leads back, and only the last fact ties the answer to the path. */
function isApart(graph: Graph, path: readonly Entity[], { subject, object }: Statement): boolean {
  const leadsBack = path.some((later, at) => path.slice(0, at).some((earlier) => states(graph, later, earlier)));
  if (leadsBack || !isEntity(object) || object.province !== graph.province.number) return !leadsBack;
  return (
    path.every((entity) => isSame(entity, subject) || !states(graph, entity, object)) &&
    !path.some((entity) => states(graph, object, entity))
  );
}
