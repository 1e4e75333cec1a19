import { judgeQa } from '../judge-qa/env.ts';
export const searchQa = judgeQa;
