export type Theme = 'system' | 'light' | 'dark';

interface Place {
  canvasElement: HTMLElement;
  viewMode: string;
}

/** What a story may colour and turn: the page, or its own box among other text and stories. */
function stageOf({ canvasElement, viewMode }: Place): HTMLElement {
  if (viewMode !== 'docs') return document.documentElement;
  return canvasElement.closest<HTMLElement>('.docs-story') ?? canvasElement;
}

/** Gives what is behind the elements its colours and its direction; the elements themselves take the attribute `theme`. */
export function setTheStage(place: Place, theme: Theme, direction: string): void {
  const stage = stageOf(place);
  stage.dataset['theme'] = theme;
  stage.dir = direction;
}

/** The value of the attribute `theme` for what the toolbar says. */
export function themeAttribute(theme: unknown): 'auto' | 'light' | 'dark' {
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}
