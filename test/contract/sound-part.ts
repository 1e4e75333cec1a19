import * as v from 'valibot';
import type { PartSubject } from '../../src/conformance/index.ts';
import { check } from '../../src/core/index.ts';

/** A part that keeps every clause. */
export const soundPart: PartSubject = {
  says: 'a specimen',
  make: (params) => check(v.strictObject({}), params, 'specimen'),
};
