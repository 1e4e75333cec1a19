import type { Machine } from '../episode/index.ts';
export type Reader = (machine: Machine) => void;
