/**
 * Who makes these worlds. The version is a promise: the same spec gives the same bytes. Whatever changes a byte of a passage
 * or of a fact raises it, and a folder that an older version wrote opens without knowledge.
 */
export const generator = { name: 'encyclopaedia', version: 2 } as const;
