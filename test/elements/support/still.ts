/** Ends the animations in an element, because colours are not final while a modal fades in. Spinners go on. */
export function still({ shadowRoot }: Element): void {
  for (const animation of shadowRoot?.getAnimations() ?? []) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}
