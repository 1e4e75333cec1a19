export { answerCoverEm } from './answer-cover-em.ts';
export { answerEm } from './answer-em.ts';
export { answerF1 } from './answer-f1.ts';
