export { canonicalJson, contentHashOf } from './canonical.ts';
export { codePointOffsets, utf16Offsets } from './code-points.ts';
export type { Entry, EnvSpec, EpisodeLog, Happening, OpenScoring, Recorded, Scoring, Trajectory } from './entry.ts';
export { keyOf, keyText, type EpisodeKey } from './episode-key.ts';
export { makeFolder } from './folder-file.ts';
export { expand, intern, type PassageTable } from './passages.ts';
export { isRunHeader, RUN_FORM } from './run-header.ts';
export { appendLine, appendTrajectory, cutTornLine, readLines, readTrajectories } from './trajectory-file.ts';
export { closeTrajectory, fromFile, SCHEMA, toFile } from './trajectory.ts';
