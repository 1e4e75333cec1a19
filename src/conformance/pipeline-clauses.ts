import { check, isScored, type Score } from '../core/index.ts';
import { limitsSchema } from '../episode/index.ts';
import {
  boundsOf,
  checkDominance,
  fold,
  foldRow,
  isOnline,
  REWARD,
  type Columns,
  type EpisodeLimits,
  type EpisodeView,
  type Pipeline,
  type Row,
} from '../rewards/index.ts';
import { demand, demandSame, demandSettled, type Clause } from './clause.ts';
import { episodes, ofFounder, placesOf } from './reward-episodes.ts';
import { smallView, type SmallEpisode } from './small-episode.ts';

/** What every pipeline keeps. The subject is the pipeline itself. */
export const pipelineClauses: readonly Clause<Pipeline>[] = [
  {
    id: 'pipeline/places-are-finite',
    says: 'Every place of every column MUST be null, unscored with a reason, or a finite number: 0/0 is null.',
    async check(pipeline) {
      for (const columns of await allColumns(pipeline)) {
        for (const [name, column] of Object.entries(fold(pipeline, columns).columns)) {
          const odd = column.filter(isScored).find((place) => !Number.isFinite(place.value));
          demand(odd === undefined, `a place of ${name} is ${odd?.value}`);
        }
      }
    },
  },
  {
    id: 'pipeline/stages-add',
    says: 'A stage MUST add the column that it declares and change no other.',
    async check(pipeline) {
      const declared = [
        ...pipeline.rewards.map((reward) => reward.name),
        ...pipeline.stages.map((stage) => stage.adds),
      ];
      for (const columns of await allColumns(pipeline)) {
        const before = structuredClone(columns);
        const folded = fold(pipeline, columns).columns;
        demandSame(declared.toSorted(), Object.keys(folded).toSorted(), 'declared columns and those that came out');
        for (const { name } of pipeline.rewards)
          demandSame(before[name], folded[name], `the column ${name}, after the stages`);
      }
    },
  },
  {
    id: 'pipeline/online-agrees',
    says: 'Folding turn by turn MUST give what folding the whole episode gives, as far as stages are online.',
    async check(pipeline) {
      if (!isOnline(pipeline)) return;
      for (const columns of await allColumns(pipeline)) {
        demandSame(
          fold(pipeline, columns).columns,
          foldedByTurns(pipeline, columns),
          'the episode folded at once and turn by turn',
        );
      }
    },
  },
  {
    id: 'pipeline/unscored-spreads',
    says: 'When a reward that the total reads could not be scored, the total MUST be unscored: never a part of it.',
    async check(pipeline) {
      const columns = await columnsOf(pipeline, ofFounder.right);
      for (const name of readBy(pipeline)) {
        const column = columns[name] ?? [];
        if (!column.some(isScored)) continue;
        const failed = column.map((place) => (isScored(place) ? { unscored: 'the judge failed' } : place));
        const { total } = fold(pipeline, { ...columns, [name]: failed });
        demand(!isScored(total), `with ${name} unscored the total is ${toldScore(total)}`);
      }
    },
  },
  {
    id: 'pipeline/outcome-tells',
    says: 'The outcome column MUST reach its mark for the gold answer, and stay below it for a wrong one and for none.',
    async check(pipeline) {
      for (const end of ['right', 'wrong', 'silent'] as const) {
        const columns = await columnsOf(pipeline, ofFounder[end]);
        const place = fold(pipeline, columns).columns[pipeline.outcome.column]?.at(-1) ?? null;
        const passes = isScored(place) && place.value >= pipeline.outcome.right;
        demand(
          passes === (end === 'right'),
          `for the end "${end}" the outcome ${pipeline.outcome.column} is ${toldScore(place)}`,
        );
      }
    },
  },
  {
    id: 'pipeline/right-outscores-wrong',
    says: 'A right answer MUST earn more than a wrong one or none; in forms that are not published it is proved for every episode.',
    async check(pipeline) {
      await demandSettled(() => checkDominance(pipeline, limits), 'the proof of dominance');
      const right = await totalFor(pipeline, ofFounder.right);
      for (const end of ['wrong', 'silent'] as const) {
        const value = await totalFor(pipeline, ofFounder[end]);
        demand(value < right, `the end "${end}" earned ${value}, the right answer ${right}`);
      }
    },
  },
  {
    id: 'pipeline/total-in-bounds',
    says: 'The total MUST lie inside the bounds that the declared ranges and the stages give.',
    async check(pipeline) {
      const [low, high] = boundsOf(pipeline, limits).sum;
      for (const columns of await allColumns(pipeline)) {
        const { total } = fold(pipeline, columns);
        const outside = isScored(total) && (total.value < low - 1e-9 || total.value > high + 1e-9);
        demand(!outside, `a total of ${toldScore(total)} lies outside [${low}, ${high}]`);
      }
    },
  },
];

const limits: EpisodeLimits = check(limitsSchema, { turns: 8, invalid: 8 }, 'conformance');

async function columnsOf(pipeline: Pipeline, episode: SmallEpisode): Promise<Columns> {
  const view = await smallView(episode);
  return Object.fromEntries(pipeline.rewards.map((reward) => [reward.name, columnOf(placesOf(reward, view), view)]));
}

/** One place a turn: what is scored once stands in the last. */
function columnOf(places: readonly (Score | null)[], { turns }: EpisodeView): readonly (Score | null)[] {
  const length = Math.max(turns.length, 1);
  if (places.length === length) return places;
  return Array.from({ length }, (_, at) => (at === length - 1 ? (places[0] ?? null) : null));
}

async function allColumns(pipeline: Pipeline): Promise<readonly Columns[]> {
  return Promise.all(episodes.map((episode) => columnsOf(pipeline, episode)));
}

async function totalFor(pipeline: Pipeline, episode: SmallEpisode): Promise<number> {
  const { total } = fold(pipeline, await columnsOf(pipeline, episode));
  return isScored(total) ? total.value : Number.NaN;
}

function foldedByTurns(pipeline: Pipeline, columns: Columns): Columns {
  const length = Math.max(...Object.values(columns).map((column) => column.length));
  const rows: Row[] = [];
  for (let turn = 0; turn < length; turn += 1) {
    const row = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[turn] ?? null]));
    foldRow(pipeline, row, rows.at(-1) ?? null, turn);
    rows.push(row);
  }
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

/** The rewards that the column `reward` depends on. */
function readBy({ rewards, stages }: Pipeline): readonly string[] {
  const read = new Set([REWARD]);
  for (const stage of stages.toReversed()) if (read.has(stage.adds)) for (const column of stage.reads) read.add(column);
  return rewards.map((reward) => reward.name).filter((name) => read.has(name));
}

function toldScore(score: Score | null): string {
  if (score === null) return 'null';
  return isScored(score) ? String(score.value) : `unscored (${score.unscored})`;
}
