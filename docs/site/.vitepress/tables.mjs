/** A plugin of markdown-it, so that tables can be used with a screen reader and a keyboard: an empty head is no head, and what can be scrolled has the focus. */
export function accessibleTables(md) {
  md.core.ruler.push('accessible-tables', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'table_open') token.attrSet('tabindex', '0');
      if (token.type !== 'th_open' || tokens[index + 1].content !== '') continue;
      token.tag = 'td';
      tokens[index + 2].tag = 'td';
    }
  });
}
