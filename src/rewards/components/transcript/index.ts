export { transcriptCoverEm } from './transcript-cover-em.ts';
export { transcriptEm } from './transcript-em.ts';
export { formatScores, transcriptEmFormat, transcriptEmFormatPart, type FormatScores } from './transcript-em-format.ts';
export { transcriptF1 } from './transcript-f1.ts';
