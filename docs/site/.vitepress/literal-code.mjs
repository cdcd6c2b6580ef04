/** A plugin of markdown-it: double braces in code within a sentence are code, and not an expression of Vue. VitePress does this for blocks alone. */
export function literalCode(md) {
  md.core.ruler.push('literal-code', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? []))
      if (token.type === 'code_inline') token.attrSet('v-pre', '');
  });
}
