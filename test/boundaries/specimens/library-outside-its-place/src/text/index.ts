import leven from 'leven';
export const distance = leven;
