import { describe, it } from 'vitest';
import { retrieverSubject, serviceClauses } from '../../src/conformance/index.ts';
import { retrieverParts } from '../../src/retrievers/index.ts';

describe.each(Object.entries(retrieverParts))('%s', (_name, part) => {
  it.each(serviceClauses)('$id: $says', (clause) => clause.check(retrieverSubject(part)));
});
