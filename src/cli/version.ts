import { createRequire } from 'node:module';

/** The version of this package. */
export function versionOf(): string {
  const { version }: { readonly version: string } = createRequire(import.meta.url)('foragym/package.json');
  return version;
}
