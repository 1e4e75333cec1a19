import { withAnswers } from '../sound-service.ts';

/** Answers an empty batch. */
export const specimen = withAnswers((answers) => (answers.length === 0 ? [{ value: [] }] : answers));
