/** The boxes around a text, up to the dialog, that hide what reaches over their edges. */
function* clipping(text: Text): Generator<Element> {
  for (let box = text.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflow !== 'visible' || box.localName === 'dialog') yield box;
  }
}

/** Whether a box has more in it than it shows. One that scrolls shows all, but nobody is to scroll sideways. */
function hides(box: Element): boolean {
  const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowY);
  return box.scrollWidth > box.clientWidth || (!scrolls && box.scrollHeight > box.clientHeight);
}

/** Whether a word reaches over an edge of its box. Spaces and invisible marks at the end of a line may, and Firefox counts them in `scrollWidth`. */
function isWider(text: Text, box: Element): boolean {
  const { left, right } = box.getBoundingClientRect();
  const range = document.createRange();
  for (const { 0: word, index } of text.data.matchAll(/[^\s\p{Cf}]+/gu)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    for (const piece of range.getClientRects())
      if (piece.left < left - 0.5 || piece.right > right + 0.5) return true;
  }
  return false;
}

/** The words in the shadow of an element that a person sees only in part: hidden by a box around them, wider than their own box, or beyond the page. */
export function cutOff({ shadowRoot }: Element): string[] {
  const walker = document.createTreeWalker(shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const own = text.parentElement;
    if (!text.data.trim() || !own || own.closest('.vh, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right } = range.getBoundingClientRect();
    const isBeyond = left < -0.5 || right > document.documentElement.clientWidth + 0.5;
    if (isBeyond || (own.clientWidth > 0 && isWider(text, own)) || [...clipping(text)].some(hides))
      found.push(`${own.localName}: ${text.data}`);
  }
  return found;
}
