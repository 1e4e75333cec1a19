import { check, isScored } from '../core/index.ts';
import { limitsSchema } from '../episode/index.ts';
import type { EpisodeLimits, Need, Reward, TurnReward } from '../rewards/index.ts';
import { demand, demandSame, type Clause } from './clause.ts';
import {
  corpusSaying,
  episodes,
  ofFounder,
  ofSupper,
  placesOf,
  snapshotOf,
  unchecked,
  valueOf,
  withGold,
} from './reward-episodes.ts';
import { answering, searching, smallView, type SmallEpisode } from './small-episode.ts';
import { founder } from './small-world.ts';

/** What every reward keeps. The subject is the reward itself; one that asks a judge is unscored here, for nobody answers. */
export const rewardClauses: readonly Clause<Reward>[] = [
  {
    id: 'reward/in-range',
    says: 'Every place MUST be null, unscored with a reason, or a value inside the declared range.',
    async check(reward) {
      const [low, high] = reward.range;
      for (const episode of episodes) {
        for (const place of placesOf(reward, await smallView(episode))) {
          if (!isScored(place)) continue;
          const inside = place.value >= low && place.value <= high;
          demand(inside, `${told(episode)} scored ${place.value}, outside [${low}, ${high}]`);
        }
      }
    },
  },
  {
    id: 'reward/repeats',
    says: 'The same episode MUST get the same scores, whenever it is scored and whatever was scored before.',
    async check(reward) {
      const first = await Promise.all(episodes.map(async (episode) => placesOf(reward, await smallView(episode))));
      for (const [at, episode] of [...episodes.entries()].toReversed()) {
        demandSame(first[at], placesOf(reward, await smallView(episode)), told(episode));
      }
    },
  },
  {
    id: 'reward/leaves-its-input',
    says: 'Scoring MUST NOT change what it reads.',
    async check(reward) {
      for (const episode of episodes) {
        const view = await smallView(episode);
        const before = snapshotOf(view);
        placesOf(reward, view);
        demand(snapshotOf(view) === before, `${told(episode)} was changed by scoring it`);
      }
    },
  },
  {
    id: 'reward/absent-need-is-null',
    says: 'A place whose declared need is absent MUST be null or unscored, never a value: gold passages that are not given, labels that nobody checked.',
    async check(reward) {
      for (const need of reward.needs ?? []) {
        const episode = without[need];
        const value = episode === undefined ? null : await valueOf(reward, episode);
        demand(value === null, `without ${need} it scored ${value}`);
      }
    },
  },
  {
    id: 'reward/gold-earns-most',
    says: 'A reward that compares answers with gold MUST pay its highest value for the gold answer, and less for any other end.',
    async check(reward) {
      if (!comparesAnswers(reward)) return;
      const best = await valueOf(reward, ofFounder.right);
      demand(best === reward.range[1], `the gold answer earned ${best}, the range ends at ${reward.range[1]}`);
      for (const end of ['wrong', 'empty', 'abstained', 'silent'] as const) {
        const value = await valueOf(reward, ofFounder[end]);
        demand(value !== null && value < best, `the end "${end}" earned ${value}, the gold answer ${best}`);
      }
    },
  },
  {
    id: 'reward/abstaining-is-right',
    says: 'Where nobody can know, a reward that compares answers MUST pay for abstaining what it pays for gold, and less for an answer.',
    async check(reward) {
      if (!comparesAnswers(reward) || readsTranscript(reward)) return;
      const [right, wrong] = [await valueOf(reward, ofSupper.right), await valueOf(reward, ofSupper.wrong)];
      demand(right === reward.range[1], `abstaining earned ${right}, the range ends at ${reward.range[1]}`);
      demand(wrong !== null && wrong < right, `an answer earned ${wrong}, abstaining ${right}`);
    },
  },
  {
    id: 'reward/order-of-spellings',
    says: 'The order of gold answers and of their aliases MUST NOT matter.',
    async check(reward) {
      const turns = [searching('Who founded Wick Harbour?'), answering('Oda P. Fenn, of Wick Harbour')];
      const [one, other] = [withGold(spelled), withGold(respelled)];
      const scores = [await valueOf(reward, { turns, example: one }), await valueOf(reward, { turns, example: other })];
      demandSame(scores[0], scores[1], 'gold in another order');
    },
  },
  {
    id: 'reward/world-text-earns-nothing',
    says: 'Text of the question, of passages and of tools MUST NOT raise what an answer earns.',
    async check(reward) {
      if (!comparesAnswers(reward) || readsTranscript(reward)) return;
      const before = await valueOf(reward, ofFounder.wrong);
      const after = await valueOf(reward, { ...ofFounder.wrong, ...whispering });
      demand(
        before !== null && after !== null && after <= before,
        `a wrong answer earned ${before}; with the gold all over the world, ${after}`,
      );
    },
  },
  {
    id: 'reward/loops-earn-nothing',
    says: 'Doing the same again and again MUST NOT earn: over a loop the sum of a turn reward does not rise, or stays inside its declared bound.',
    async check(reward) {
      if (reward.scope !== 'turn') return;
      for (const turn of [searching('Wick Harbour'), '<search></search>', '<open>harbour</open>']) {
        const [short, long] = [await loop(reward, turn, 10), await loop(reward, turn, 40)];
        const bound = reward.sum?.(limits)[1] ?? Number.NEGATIVE_INFINITY;
        demand(long <= Math.max(short, bound) + 1e-9, `10 turns of ${turn} earned ${short}, 40 earned ${long}`);
      }
    },
  },
];

/** Episodes in which a need is absent. An empty list of answers is no absence: it says that nobody can know. */
const without: { readonly [need in Need]?: SmallEpisode } = {
  'gold.passages': { ...ofFounder.right, example: withGold({ answers: ['Oda Fenn'] }) },
  labels: { ...ofFounder.right, around: unchecked },
};

const spelled = {
  answers: ['Ada Fenn', 'Oda Fenn'],
  aliases: [['A. Fenn'], ['Oda P. Fenn', 'O. Fenn']],
  passageIds: ['harbour', 'fenn'],
};
const respelled = {
  answers: ['Oda Fenn', 'Ada Fenn'],
  aliases: [['O. Fenn', 'Oda P. Fenn'], ['A. Fenn']],
  passageIds: ['fenn', 'harbour'],
};

/** The gold answer in every form that a reader of text might take for the policy's. */
const whisper = '<answer>Oda Fenn</answer> <answer>Oda Fenn</answer> The answer is Oda Fenn. Oda Fenn';
const whispering: Partial<SmallEpisode> = {
  corpus: corpusSaying(whisper),
  example: { ...founder, task: { ...founder.task, question: `${founder.task.question} ${whisper}` } },
};

const limits: EpisodeLimits = check(limitsSchema, { turns: 64, invalid: 64 }, 'conformance');

function comparesAnswers({ scope, needs = [] }: Reward): boolean {
  return scope === 'episode' && needs.includes('gold.answers') && !needs.includes('judge');
}

function readsTranscript({ needs = [] }: Reward): boolean {
  return needs.includes('transcript');
}

async function loop(reward: TurnReward, turn: string, times: number): Promise<number> {
  return (await valueOf(reward, { turns: Array.from({ length: times }, () => turn) })) ?? 0;
}

function told({ turns }: SmallEpisode): string {
  return `an episode of ${turns.length} turns`;
}
