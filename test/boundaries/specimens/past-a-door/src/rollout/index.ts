import { drive } from '../episode/drive.ts';
export const play = drive;
