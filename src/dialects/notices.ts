import { inert } from './inert-text.ts';
import { invalidCodes } from './invalid-action.ts';

/** What the world says by code, where the detail of a notice does not say it all. The detail follows. */
export const notices = {
  'no-hits': 'Nothing was found.',
  'query-too-long': 'The query is too long and was not searched.',
} as const;

/**
 * How feedback on an invalid turn begins and ends, around the reason. It names the tags of the legal forms without their
 * brackets: written out, the example of an action would be one.
 */
export interface Feedback {
  readonly begins: string;
  readonly ends: string;
}

/** The sentence of a notice, made {@link inert}. A code that no table knows is told by its detail, or by its name. */
export function noticeText(code: string, detail: string | undefined, feedback: Feedback): string {
  if (code === 'invalid' || Object.hasOwn(invalidCodes, code)) {
    return inert(`${feedback.begins} ${detail === undefined ? '' : `${detail} `}${feedback.ends}`);
  }
  if (!isKnown(code)) return inert(detail ?? code);
  return inert(detail === undefined ? notices[code] : `${notices[code]} ${detail}`);
}

function isKnown(code: string): code is keyof typeof notices {
  return Object.hasOwn(notices, code);
}
