import type { ServiceSubject } from '../../../src/conformance/index.ts';
import { soundService } from '../sound-service.ts';

/** Answers later, and nobody knows until when. */
export const specimen: ServiceSubject = {
  async make(world) {
    const service = await soundService.make(world);
    return { ...service, run: (batch, signal) => service.run(batch, signal).map(async (answer) => answer) };
  },
};
