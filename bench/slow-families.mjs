// Twelve families of text that slow careless parsers down, of any length: for the benchmark and for the law of linear time.

/** @param {string} piece @param {number} length in UTF-16 units */
const filled = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** @type {Readonly<Record<string, (length: number) => string>>} */
export const slowFamilies = {
  'opening tags': (length) => filled('<search>', length),
  'closing tags': (length) => filled('</search>', length),
  'open brackets': (length) => filled('<', length),
  'open brackets with slashes': (length) => filled('</', length),
  'half tags': (length) => filled('<search', length),
  'half tags with bars': (length) => filled('<|begin_of_query|', length),
  'thoughts in thoughts': (length) => filled('<think>', length / 2) + filled('</think>', length / 2),
  'actions in a thought': (length) => `<think>${filled('<search>a</search>', length)}`,
  'many tags in an open one': (length) => `<answer>${filled('<search></search>', length)}`,
  'one huge body': (length) => `<answer>${filled(' ', length)}</answer>`,
  'calls without end': (length) => filled('<tool_call>{"name":"search","arguments":{"query":"a"}}</tool_call>', length),
  'deep JSON': (length) => filled(`<tool_call>{"a":${'['.repeat(8000)}${']'.repeat(8000)}}</tool_call>`, length),
};
