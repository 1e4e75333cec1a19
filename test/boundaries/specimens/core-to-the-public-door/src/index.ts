export const makeEnv = 1;
