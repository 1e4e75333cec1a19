export const drive = 1;
