import { Worker } from 'node:worker_threads';
export const start = Worker;
