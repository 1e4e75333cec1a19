import { soundPart } from '../sound-part.ts';
import type { PartSubject } from '../../../src/conformance/index.ts';

/** Takes no notice of what it does not know. */
export const specimen: PartSubject = { ...soundPart, make: () => soundPart.make({}) };
