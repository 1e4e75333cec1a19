import { bridge } from './bridge.ts';
import type { Shape } from './shape.ts';

/** Every declared kind of question. */
export const shapes: readonly Shape[] = [bridge(1), bridge(2), bridge(3), bridge(4)];
