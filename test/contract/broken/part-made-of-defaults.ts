import { soundPart } from '../sound-part.ts';
import type { PartSubject } from '../../../src/conformance/index.ts';

/** Needs what nobody gives by default. */
export const specimen: PartSubject = {
  ...soundPart,
  make(params) {
    soundPart.make(params);
    throw new Error('say which index');
  },
};
