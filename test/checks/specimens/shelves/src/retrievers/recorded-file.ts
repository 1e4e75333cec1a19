export const recorded = 1;
