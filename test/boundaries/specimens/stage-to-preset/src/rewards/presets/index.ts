export const searchR1 = 1;
