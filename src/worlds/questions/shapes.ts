import { ambiguous } from './ambiguous.ts';
import { bridge } from './bridge.ts';
import { comparison } from './comparison.ts';
import { count } from './count.ts';
import { falsePremise } from './false-premise.ts';
import { intersection } from './intersection.ts';
import { list } from './list.ts';
import { report } from './report.ts';
import type { Shape } from './shape.ts';
import { superlative } from './superlative.ts';
import { temporal } from './temporal.ts';
import { unanswerable } from './unanswerable.ts';
import { yesNo } from './yes-no.ts';

/** Every declared kind of question. */
export const shapes: readonly Shape[] = [
  bridge(1),
  bridge(2),
  bridge(3),
  bridge(4),
  comparison,
  intersection,
  superlative,
  count,
  temporal,
  list,
  yesNo,
  falsePremise,
  ambiguous,
  unanswerable,
  report,
];
