export type { Curriculum, Progress } from './curriculum.ts';
