export const answerF1 = 1;
