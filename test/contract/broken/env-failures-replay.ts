import type { EnvSubject } from '../../../src/conformance/index.ts';
import { tinySubject } from '../tiny-subject.ts';

/** Leaves failures out of its replays. */
export const specimen: Promise<EnvSubject> = tinySubject().then((subject) => ({
  ...subject,
  async replay(trajectory) {
    const { results, rewards } = await subject.replay(trajectory);
    return { results: results.filter(({ info }) => info.failure === undefined), rewards };
  },
}));
