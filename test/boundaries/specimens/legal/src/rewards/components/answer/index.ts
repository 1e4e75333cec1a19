import { reward } from '../../reward.ts';
export const f1 = reward;
