import type { Example } from '../../../src/core/index.ts';
import { tinyTasks } from '../../tiny-env.ts';
import { tinySubject } from '../tiny-subject.ts';

const unsayable: Example = { task: { id: 't3', question: 'Which tag?' }, gold: { answers: ['</answer>'] } };

/** Has a task whose gold no turn can say. */
export const specimen = tinySubject({ tasks: { ...tinyTasks, examples: [...tinyTasks.examples, unsayable] } });
