export { answerF1 } from './answer/index.ts';
