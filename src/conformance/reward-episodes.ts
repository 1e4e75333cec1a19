import type { Corpus, Example, Gold, Score, Service, Truth } from '../core/index.ts';
import { scoreOf, type EpisodeView, type Reward, type Scoreable } from '../rewards/index.ts';
import { canonicalJson } from '../log/index.ts';
import { abstaining, answering, searching, smallView, type SmallEpisode } from './small-episode.ts';
import { bells, founder, smallCorpus, unanswerable } from './small-world.ts';

const look = searching('Who founded Wick Harbour?');

/** Episodes of one question, from the best that a policy can do to the least. */
export const ofFounder = {
  right: { turns: [look, answering('Oda Fenn')] },
  wrong: { turns: [look, answering('Low Kettle')] },
  empty: { turns: [look, answering(' ')] },
  abstained: { turns: [look, abstaining] },
  silent: { turns: [look] },
} as const satisfies { readonly [name: string]: SmallEpisode };

/** Episodes of a question that nobody can answer. */
export const ofSupper = {
  right: { turns: [look, abstaining], example: unanswerable },
  wrong: { turns: [look, answering('Honey')], example: unanswerable },
} as const satisfies { readonly [name: string]: SmallEpisode };

/** Everything that rewards are tried on. */
export const episodes: readonly SmallEpisode[] = [
  ...Object.values(ofFounder),
  ...Object.values(ofSupper),
  { turns: [searching('bells at the quay'), answering('Harvest, Grief')], example: bells },
  { turns: [look, look, '<search></search>', searching('zzyzx'), '<open>harbour</open>', answering('Oda P. Fenn')] },
  { turns: ['', '\u0000', '<answer>', answering('x'.repeat(5000))] },
  { turns: [] },
];

/** The same question, with this gold. */
export function withGold(gold: Gold): Example {
  return { task: founder.task, gold };
}

/** The passages with other words in them, under the ids that they had. */
export function corpusSaying(words: string): Corpus {
  const passages = smallCorpus.passages.map((passage) => ({
    ...passage,
    title: words,
    text: `${passage.text} ${words}`,
  }));
  return { ...smallCorpus, passages };
}

/** A world whose labels claim what nobody has checked. */
export function unchecked(service: Service): Service {
  return {
    ...service,
    run: (batch, signal) =>
      service.run(batch, signal).map(async (pending) => {
        const answer = await pending;
        return 'truth' in answer && answer.truth !== undefined
          ? { ...answer, truth: distrusted(answer.truth) }
          : answer;
      }),
    timeoutMs: 1000,
  };
}

function distrusted({ labels }: Truth): Truth {
  const entries = Object.entries(labels).map(([id, label]) => [id, { ...label, from: 'requested' as const }] as const);
  return { labels: Object.fromEntries(entries) };
}

/**
 * The places of a reward in an episode: one a turn, or one for all of it; of a group reward, in a group of two alike. A
 * reward that asks is unscored: nobody answers.
 */
export function placesOf(reward: Reward, view: EpisodeView): readonly (Score | null)[] {
  switch (reward.scope) {
    case 'turn':
      return view.turns.map((turn) => placed(reward.score(turn)));
    case 'episode':
      return [placed(reward.score(view))];
    case 'group': {
      const scores = reward.score([view, view]);
      return isAsking(scores) ? [nobody] : scores.slice(0, 1).map(scoreOf);
    }
  }
}

/** What a reward pays for an episode in sum; `null` where it applies nowhere or could not be scored. */
export async function valueOf(reward: Reward, episode: SmallEpisode): Promise<number | null> {
  const places = placesOf(reward, await smallView(episode));
  const values = places.flatMap((place) => (place !== null && 'value' in place ? [place.value] : []));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** What of a view is data, as one text: to tell whether a reward has changed it. */
export function snapshotOf({ task, gold, turns, stop, instructions }: EpisodeView): string {
  const plain = turns.map(({ policy, actions, show, seen, replies, observed }) => ({
    policy,
    actions,
    show,
    seen,
    replies,
    observed,
  }));
  return canonicalJson({ task, gold, plain, stop, instructions });
}

const nobody: Score = { unscored: 'nobody answers here' };

function placed(result: Scoreable | Generator<unknown, unknown, never>): Score | null {
  return isAsking(result) ? nobody : scoreOf(result);
}

function isAsking(result: unknown): result is Generator<unknown, unknown, never> {
  return typeof result === 'object' && result !== null && 'next' in result;
}
