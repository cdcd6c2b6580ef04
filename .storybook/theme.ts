import { CivicButton } from 'civic-elements';

export type Theme = 'system' | 'light' | 'dark';

const MEDIA: Readonly<Record<Theme, string>> = {
  system: '(prefers-color-scheme: dark)',
  light: 'not all',
  dark: 'all',
};

/** The rules for dark mode, in the style sheet that both elements share. */
const darkRules = CivicButton.elementStyles
  .flatMap((style) => [...((style instanceof CSSStyleSheet ? style : style.styleSheet)?.cssRules ?? [])])
  .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme'));

/** Shows the elements as a visitor with this preference sees them; a page cannot change what the browser prefers. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  for (const rule of darkRules) (rule as CSSMediaRule).media.mediaText = MEDIA[theme];
}
