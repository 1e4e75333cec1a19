export { answerF1 } from './answer-f1.ts';
