export const untested = 1;
