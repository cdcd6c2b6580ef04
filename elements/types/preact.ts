/**
 * Both tags in Preact's JSX: `import type {} from 'civic-elements/types/preact'` in any file of a site. TypeScript lets misspelt names pass where they
 * have a hyphen.
 */
import type { HTMLAttributes } from 'preact';
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

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'civic-button': CivicButtonProps;
      'civic-modal': CivicModalProps;
    }
  }
}
