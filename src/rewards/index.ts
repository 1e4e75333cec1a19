export type { Bounds, Interval, EpisodeLimits } from './bounds.ts';
export * as rewards from './components/index.ts';
export { rewardParts } from './components/index.ts';
export { boundsOf, checkDominance } from './dominance.ts';
export { fold, foldRow, scoreOf, totalOf } from './fold.ts';
export {
  definePipeline,
  isOnline,
  REWARD,
  type Columns,
  type OnlineStage,
  type Pipeline,
  type Preset,
  type Provenance,
  type Row,
  type Stage,
  type StageCard,
  type WholeStage,
} from './pipeline.ts';
export * as presets from './presets/index.ts';
export { presetParts } from './presets/index.ts';
export type {
  EpisodeReward,
  EpisodeView,
  GroupReward,
  Need,
  Reward,
  RewardCard,
  Scoreable,
  ScoreFunction,
  Seen,
  TurnReward,
  TurnView,
} from './reward.ts';
export * as stages from './stages/index.ts';
export { stageParts } from './stages/index.ts';
