/**
 * A 64-bit hash of text that changed code or a changed reply cannot slip past by accident: cheap enough for every step,
 * not for adversaries (`contentHash` is sha256). Four striped lanes of multiply-xor over UTF-16 units with the constants
 * of MurmurHash3 (Appleby 2011, public domain: c1, c2, fmix32); this arrangement is our own and pinned by vectors.
 */
export class Digest {
  #a = 0x9e3779b9 | 0;
  #b = 0x85ebca6b | 0;
  #c = 0xc2b2ae35 | 0;
  #d = 0x27d4eb2f | 0;

  /** Absorbs text with its length, so that two texts never run into each other. */
  text(text: string): this {
    const length = text.length;
    let a = this.#a ^ length;
    let b = this.#b;
    let c = this.#c;
    let d = this.#d;
    let at = 0;
    // two UTF-16 units a word, four words a round: the lanes do not wait for each other
    for (; at + 7 < length; at += 8) {
      a = Math.imul(a ^ (text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)), 0xcc9e2d51);
      b = Math.imul(b ^ (text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16)), 0x1b873593);
      c = Math.imul(c ^ (text.charCodeAt(at + 4) | (text.charCodeAt(at + 5) << 16)), 0xcc9e2d51);
      d = Math.imul(d ^ (text.charCodeAt(at + 6) | (text.charCodeAt(at + 7) << 16)), 0x1b873593);
      a ^= a >>> 15;
      b ^= b >>> 15;
      c ^= c >>> 15;
      d ^= d >>> 15;
    }
    for (; at < length; at += 1) {
      a = Math.imul(a ^ text.charCodeAt(at), 0xcc9e2d51);
      a ^= a >>> 15;
    }
    this.#a = finish(a) + b;
    this.#b = finish(b) + c;
    this.#c = finish(c) + d;
    this.#d = finish(d) + this.#a;
    return this;
  }

  /** Absorbs a number as its shortest decimal form. */
  number(value: number): this {
    return this.text(String(value));
  }

  /** Sixteen hexadecimal digits. */
  hex(): string {
    const high = finish(this.#a ^ Math.imul(this.#c, 0x85ebca6b));
    const low = finish(this.#b ^ Math.imul(this.#d, 0xc2b2ae35) ^ high);
    return hex32(high) + hex32(low);
  }
}

/** The finaliser of MurmurHash3 (fmix32): every input bit reaches every output bit. */
export function finish(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hex32(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
