export { encyclopaedia, type Encyclopaedia, type EncyclopaediaParams } from './encyclopaedia.ts';
