import type { Clock } from '../core/index.ts';
import { detectableSentence, type Progress } from '../eval/index.ts';
import { screenOf } from './screen.ts';

/** Where nobody sees a line being overwritten, a new line comes this often. */
const EVERY_MS = 5000;

/** On a terminal the line changes no more often than eyes can follow. */
const REDRAW_MS = 100;

/** Tells how a run goes on, beside the results: one line that changes on a terminal, else a line every few seconds. */
export function progressTo(stream: NodeJS.WriteStream, clock: Clock): (event: Progress) => void {
  const { terminal, columns } = screenOf(stream);
  const began = clock.now();
  const waitMs = terminal ? REDRAW_MS : EVERY_MS;
  let told = began;
  return (event) => {
    const { finished, episodes } = event;
    if (event.type === 'planned') {
      stream.write(`${plannedText(event)}\n`);
      return;
    }
    const now = clock.now();
    const done = finished === episodes;
    if (now - told < waitMs && !(terminal && done)) return;
    told = now;
    const line = `${finished} of ${episodes} episodes, ${Math.round((now - began) / 1000)} s, playing ${event.episode.cell}`;
    stream.write(terminal ? `\r\u001b[K${done ? '' : line.slice(0, columns - 1)}` : `${line}\n`);
  };
}

function plannedText({ cells, tasks, detectable, finished, episodes }: Extract<Progress, { type: 'planned' }>): string {
  const earlier = finished === 0 ? '' : `, ${finished} of them finished before`;
  const head = `${episodes} episodes (cells ${cells}, tasks ${tasks})${earlier}`;
  // a cell alone is compared with nothing
  return cells > 1 ? `${head}\n${detectableSentence(tasks, detectable)}` : head;
}
