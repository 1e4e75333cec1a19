export type { Hello, Policy, PolicySession, Written } from './policy.ts';
