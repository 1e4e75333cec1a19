import seedrandom from 'seedrandom';
export const dice = seedrandom;
