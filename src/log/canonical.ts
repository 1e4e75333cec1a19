import { hash } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import { fail, messageOf } from '../core/index.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's types describe a default export inside its default export
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** RFC 8785 (JCS): keys by UTF-16 code unit, numbers as ECMAScript prints them; `undefined` members are left out. */
export function canonicalJson(value: unknown): string {
  const json = attempt(value);
  return json ?? fail('log/not-json', 'a value that JSON cannot hold has no canonical form');
}

function attempt(value: unknown): string | undefined {
  try {
    return canonicalize(value);
  } catch (cause) {
    return fail('log/not-json', `not JSON: ${messageOf(cause)}`, { cause });
  }
}

/** sha256 of the canonical JSON, as hexadecimal digits. */
export function contentHashOf(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex');
}
