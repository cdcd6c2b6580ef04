/** Both tags in Svelte 5: `import type {} from 'civic-elements/types/svelte'` in `src/app.d.ts`. Events are `onauth-code-received` and so on. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CivicElements } from './elements.js';
import type { Own } from './own.js';

type Props<Tag extends keyof CivicElements> = Omit<
  HTMLAttributes<CivicElements[Tag]['element']>,
  keyof Own<Tag>
> &
  Own<Tag>;

// Names that errors can show.
interface CivicButtonProps extends Props<'civic-button'> {}
interface CivicModalProps extends Props<'civic-modal'> {}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'civic-button': CivicButtonProps;
    'civic-modal': CivicModalProps;
  }
}
