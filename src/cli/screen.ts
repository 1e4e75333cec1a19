import { styleText } from 'node:util';

/** What a stream can show. */
export interface Screen {
  /** Characters a line: the terminal's, or 100 where there is none. */
  readonly columns: number;
  /** A terminal that shows colours, whose user has not set `NO_COLOR` (no-color.org). */
  readonly colour: boolean;
  /** Whether a person is looking: lines may be overwritten. */
  readonly terminal: boolean;
}

/** A stream of this process: a pipe has neither. */
interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The screen behind a stream. */
export function screenOf({ isTTY: terminal = false, columns = 100 }: Stream): Screen {
  const { NO_COLOR = '', TERM } = process.env;
  return { columns, colour: terminal && NO_COLOR === '' && TERM !== 'dumb', terminal };
}

/** Text in a style, where the screen shows colours. */
export function styled(style: Parameters<typeof styleText>[0], text: string, { colour }: Screen): string {
  return colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}
