import type { EnvSubject } from '../../../src/conformance/index.ts';
import { tinySubject } from '../tiny-subject.ts';

/** Its replays stop before an answer. */
export const specimen: Promise<EnvSubject> = tinySubject().then((subject) => ({
  ...subject,
  async replay(trajectory) {
    const { results, rewards } = await subject.replay(trajectory);
    return { results: results.filter(({ terminated }) => !terminated), rewards };
  },
}));
