export {
  CARD_SCHEMA,
  hasCard,
  isCorpusFolder,
  readCard,
  type CorpusCard,
  type Counts,
  type Generator,
} from './card-file.ts';
export { loadCorpus, type LoadedCorpus } from './corpus-file.ts';
export { checkFiles, loadFolder, type LoadedFolder } from './folder.ts';
export { corpusHash, corpusOf, taskSetOf, type CorpusHash } from './identity.ts';
export { judged } from './judged.ts';
export { loadQrels, type Judgement } from './qrels-file.ts';
export { isOpenAlready, refuseEndless, refuseIrregular } from './regular-file.ts';
export type { LoadReport, Warning } from './report.ts';
export { loadTasks, type LoadedTasks, type TaskOptions, type TaskReport } from './tasks-file.ts';
export { where } from './where.ts';
export { corpusText, qrelsText, tasksText } from './write.ts';
