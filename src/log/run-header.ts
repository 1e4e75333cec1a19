import { fail, isJsonObject, type Json, type JsonObject } from '../core/index.ts';

/** The form of run files that this code reads and writes. */
export const RUN_FORM = 'foragym/run-v1';

/** Whether a line is the header of a run file, which says what made it. Refuses the header of another form. */
export function isRunHeader(line: Json, where: string): line is JsonObject {
  if (!isJsonObject(line) || !('run' in line)) return false;
  const { run: form } = line;
  return form === RUN_FORM
    ? true
    : fail('run/newer', `${where}: written as ${JSON.stringify(form)}; this foragym reads ${RUN_FORM}`);
}
