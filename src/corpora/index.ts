export { loadCorpus, type LoadedCorpus } from './corpus-file.ts';
export { corpusOf, taskSetOf } from './identity.ts';
export { loadQrels, type Judgement } from './qrels-file.ts';
export type { LoadReport, Warning } from './report.ts';
export { loadTasks, type LoadedTasks, type TaskOptions, type TaskReport } from './tasks-file.ts';
export { where } from './where.ts';
export { corpusText, qrelsText, tasksText } from './write.ts';
