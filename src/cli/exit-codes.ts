/** An expectation, a clause or a replay did not hold. Zero: everything did. */
export const FINDINGS = 1;

/** Unknown commands, options, ids, parameters and files: the message names the offender, without a stack trace. */
export const USAGE = 2;

/** The world failed: a cell is left without any scored episode, a query without an answer. */
export const WORLD_FAILED = 3;

/** Ctrl-C: what was finished is on disk. */
export const INTERRUPTED = 130;
