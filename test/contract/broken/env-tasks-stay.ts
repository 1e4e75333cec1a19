import type { EnvSubject } from '../../../src/conformance/index.ts';
import { tinySubject } from '../tiny-subject.ts';

/** Leaves one task out of those that it is given. */
export const specimen: Promise<EnvSubject> = tinySubject().then((subject) => ({
  ...subject,
  make: async ({ tasks, ...change } = {}) =>
    subject.make(
      tasks === undefined ? change : { ...change, tasks: { ...tasks, examples: tasks.examples.slice(0, 1) } },
    ),
}));
