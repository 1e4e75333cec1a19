export const searchQa = 1;
