export type { Counted } from './commonest.ts';
export { proseReport, type ProseReport } from './prose.ts';
