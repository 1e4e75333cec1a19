export const judgeQa = 1;
