import { describe, it } from 'vitest';
import { exporterClauses } from '../../src/conformance/index.ts';
import { exporterParts } from '../../src/exporters/index.ts';

describe.each(Object.entries(exporterParts))('%s', (_name, exporter) => {
  it.each(exporterClauses)('$id: $says', (clause) => clause.check(exporter));
});
