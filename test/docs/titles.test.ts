import { retrieverSubject, serviceClauses } from 'foragym/conformance';
import { test } from 'vitest';
import { titles } from './titles.ts';

test.each(serviceClauses)('$id: $says', (clause) => clause.check(retrieverSubject(titles)));
