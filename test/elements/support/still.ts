/** Brings what moves into an element to its end: colours are not what they will be while a modal fades in. Spinners go on. */
export function still({ shadowRoot }: Element): void {
  for (const animation of shadowRoot?.getAnimations() ?? []) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}
