export * as rewards from './components/index.ts';
