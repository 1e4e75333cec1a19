/** Control characters but tab and line feed; marks that turn the direction of writing (UAX #9). */
const STEERING = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text from anywhere as a screen may show it: control characters, which could move the cursor, recolour or rename the
 * window, and marks that turn the direction of writing, stand as one visible character each, so that offsets hold.
 */
export function visible(text: string): string {
  return text.replaceAll(STEERING, (mark) => {
    const code = mark.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** A value as JSON that a screen may show: what {@link visible} replaces is escaped, so it reads back as it was. */
export function visibleJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll(
    STEERING,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
