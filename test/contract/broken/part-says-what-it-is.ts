import { soundPart } from '../sound-part.ts';
import type { PartSubject } from '../../../src/conformance/index.ts';

/** Says nothing. */
export const specimen: PartSubject = { ...soundPart, says: '' };
