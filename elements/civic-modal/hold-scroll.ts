/** Keeps the page behind the modal where it is when somebody turns the wheel or draws a finger over the backdrop. */
export function holdScroll(dialog: HTMLElement): void {
  const hold = (event: Event) => {
    const { target } = event;
    // With Ctrl, the wheel makes everything larger. Content of the page's own may scroll by itself.
    if ((event as WheelEvent).ctrlKey || !dialog.contains(target as Node)) return;
    // The backdrop belongs to the dialog, whose own area its content covers.
    if (target === dialog || dialog.scrollHeight <= dialog.clientHeight) event.preventDefault();
  };
  for (const type of ['wheel', 'touchmove']) dialog.addEventListener(type, hold, { passive: false });
}
