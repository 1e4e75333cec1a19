import { Command } from 'commander';
import { clauses } from '../conformance/index.ts';
import { report } from '../eval/index.ts';
export const main = [Command, clauses, report];
