import { makeEnv } from 'foragym';
export const word = makeEnv;
