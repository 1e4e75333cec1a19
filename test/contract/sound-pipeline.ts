import {
  definePipeline,
  rewards,
  stages,
  type OnlineStage,
  type Pipeline,
  type WholeStage,
} from '../../src/rewards/index.ts';

/** A pipeline that keeps every clause. */
export const soundPipeline: Pipeline = definePipeline({
  name: 'sound',
  rewards: [rewards.answerEm],
  stages: [stages.weightedSum({ 'answer-em': 1 })],
  outcome: { column: 'answer-em', right: 1 },
});

const card = {
  name: 'specimen',
  adds: 'reward',
  reads: ['answer-em'],
  formula: 'reward = answer-em',
  bounds: (of) => of('answer-em'),
} as const satisfies Omit<OnlineStage, 'turn'>;

/** An online stage from answer-em to the reward. */
export function onlineStage(turn: OnlineStage['turn']): OnlineStage {
  return { ...card, turn };
}

/** A stage of the whole episode from answer-em to the reward. */
export function wholeStage(end: WholeStage['end']): WholeStage {
  return { ...card, end };
}
