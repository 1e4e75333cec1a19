export type { Auc } from './auc.ts';
export type { Counted } from './commonest.ts';
export type { OneShot } from './difficulty.ts';
export type { Leakage, Similarity } from './distractors.ts';
export { formProbe, type Compared } from './form-probe.ts';
export type { Shown } from './form.ts';
export type { GuesserName } from './guessers.ts';
export { proseReport, type ProseReport } from './prose.ts';
export { worldReport, type ShapeReport, type WorldReport, type WorldReportOptions } from './world-report.ts';
