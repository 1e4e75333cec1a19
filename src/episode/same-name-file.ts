import { existsSync, statSync } from 'node:fs';

/** `; for the file of that name write "./x"` where the working directory has a file that is called like this name, else nothing. */
export function fileOfThatName(name: string): string {
  return existsSync(name) && statSync(name).isFile() ? `; for the file of that name write "./${name}"` : '';
}
