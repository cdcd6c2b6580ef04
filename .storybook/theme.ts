export type Theme = 'system' | 'light' | 'dark';

interface Place {
  canvasElement: HTMLElement;
  viewMode: string;
}

/** Finds what takes the theme and the direction of a story: the page, or in docs the box around the story. */
function stageOf({ canvasElement, viewMode }: Place): HTMLElement {
  if (viewMode !== 'docs') return document.documentElement;
  return canvasElement.closest<HTMLElement>('.docs-story') ?? canvasElement;
}

/** Sets the colours and the direction of the page behind the elements. The elements themselves take the attribute `theme`. */
export function setTheStage(place: Place, theme: Theme, direction: string): void {
  const stage = stageOf(place);
  stage.dataset['theme'] = theme;
  stage.dir = direction;
  // The words follow the language, and their direction with them.
  stage.lang = direction === 'rtl' ? 'he' : 'en';
}

/** The value of the attribute `theme` that fits a choice in the toolbar. */
export function themeAttribute(theme: unknown): 'auto' | 'light' | 'dark' {
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}
