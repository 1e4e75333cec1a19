import { Rng } from '../../core/index.ts';
import { isEntity, type Entity, type Kind, type Statement, type ValueClass } from '../entity.ts';
import { relationOf, type RelationName } from '../relations.ts';
import type { Province, WorldSpec } from '../world.ts';
import type { Chain, Step } from './chain.ts';
import { factsOf, graphOf, isSame, relationsLike, states, textOf, yearOf, type Graph } from './graph.ts';
import { Tally } from './tally.ts';

/** Most facts of a chain. */
export const LONGEST_CHAIN = 4;

/** Draws for one place in the pool before it stays empty. */
const ATTEMPTS = 60;

const everyKind: readonly Kind[] = ['person', 'family', 'place', 'organisation', 'work', 'event', 'product', 'species'];
/** What facts lead to, and so what the last fact of a longer chain can be about. */
const linkedKinds: readonly Kind[] = ['person', 'place', 'organisation'];
const valueClasses: readonly ValueClass[] = ['name', 'number', 'phrase'];

/**
 * The chains that a province prepares for its questions: `spec.pool` of each number of hops, fewer only where its facts give
 * no more. The anchor has no namesake; nothing is met twice; what is asked for last is stated in no other article of the
 * chain, and no later article states the anchor. On four hops no article states anything before it on the path either, and
 * an answer that is an entity is tied to the path by its own fact alone.
 */
export function chainsOf(province: Province, spec: WorldSpec): readonly Chain[] {
  const graph = graphOf(province);
  const rng = Rng.of(spec.seed).fork('chain', province.number);
  const chains: Chain[] = [];
  for (let hops = 1; hops <= LONGEST_CHAIN; hops += 1) chains.push(...poolOf(graph, { hops, size: spec.pool, rng }));
  return chains;
}

interface Pool {
  readonly hops: number;
  readonly size: number;
  readonly rng: Rng;
}

function poolOf(graph: Graph, { hops, size, rng }: Pool): readonly Chain[] {
  const pool = new Map<string, Chain>();
  const tally = new Tally(graph);
  const walks = rng.fork('hops', hops);
  for (let attempt = 0; pool.size < size && attempt < size * ATTEMPTS; attempt += 1) {
    const steps = walk(graph, { hops, tally, rng: walks.fork('walk', attempt) });
    const key = steps.map(({ statement }) => statement.id).join(' ');
    const anchor = steps[0]?.statement.subject;
    if (anchor === undefined || pool.has(key) || !isSound(graph, steps)) continue;
    pool.set(key, { id: `${hops}-${pool.size + 1}`, hops, anchor, steps });
    for (const { statement } of steps) tally.add(statement.relation);
  }
  return [...pool.values()];
}

interface Walk {
  readonly hops: number;
  readonly tally: Tally;
  readonly rng: Rng;
}

/** A chain drawn from its end: what is asked for first, then what leads to it. Empty where nothing leads on. */
function walk(graph: Graph, { hops, tally, rng }: Walk): readonly Step[] {
  const last = lastOf(graph, { hops, tally, rng });
  if (last === undefined) return [];
  const steps = [last];
  const met = new Set([last.subject.index]);
  while (steps.length < hops) {
    const subject = steps[0]?.subject.index ?? -1;
    const ways = (graph.into[subject] ?? []).filter((way) => !met.has(way.subject.index));
    const way = drawn(ways, tally, rng);
    if (way === undefined) return [];
    met.add(way.subject.index);
    steps.unshift(way);
  }
  const dated = steps.map((statement) => stepOf(graph, statement, rng));
  return dated.every((step) => step !== undefined) ? dated : [];
}

/** What is asked for: a kind and a value class drawn evenly, of these the relation that was asked least. */
function lastOf(graph: Graph, { hops, tally, rng }: Walk): Statement | undefined {
  const kind = rng.pick(hops === 1 ? everyKind : linkedKinds);
  const relations = relationsLike(graph, kind, rng.pick(valueClasses));
  return drawn(
    relations.flatMap((relation) => graph.byRelation.get(relation) ?? []),
    tally,
    rng,
  );
}

function drawn(statements: readonly Statement[], tally: Tally, rng: Rng): Statement | undefined {
  const relations = [...new Set(statements.map(({ relation }) => relation))];
  const relation: RelationName | undefined = tally.least(relations, rng);
  const drawable = statements.filter((statement) => statement.relation === relation);
  return drawable.length === 0 ? undefined : rng.pick(drawable);
}

/** A fact as a question asks for it; `undefined` for a term of office without a year of its own. */
function stepOf(graph: Graph, statement: Statement, rng: Rng): Step | undefined {
  if (relationOf(statement.relation).terms !== true) return { statement };
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
