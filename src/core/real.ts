/**
 * The natural logarithm, rounded to single precision. Engines may differ in the last bit of a double's logarithm; that bit
 * lies 29 places below what is kept here, so equal input gives equal bytes. The one place where the built-in is called.
 */
export function lnSingle(x: number): number {
  return Math.fround(Math.log(x));
}
