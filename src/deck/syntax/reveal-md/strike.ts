import type MarkdownIt from 'markdown-it';

/** `~one tilde~` strikes text out as `~~two~~` do; “~5 to ~10” and “~5–~10” stay text. */
export function strike(md: MarkdownIt): void {
  md.inline.ruler.before('strikethrough', 'strike', (state, silent) => {
    const pattern = /(?<!~)~(?![~\s])((?:\\[^]|[^\\~])*?)(?<!\s)~(?![~\w])/y;
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    if (match?.[1] === undefined || pattern.lastIndex > state.posMax) return false;
    const end = pattern.lastIndex;
    if (!silent) {
      const { posMax } = state;
      state.push('s_open', 's', 1).markup = '~';
      state.pos += 1;
      state.posMax = end - 1;
      state.md.inline.tokenize(state);
      state.push('s_close', 's', -1).markup = '~';
      state.posMax = posMax;
    }
    state.pos = end;
    return true;
  });
}
