/**
 * Both tags in React's JSX, React 19 and newer: `import type {} from 'civic-elements/types/react'` in any file of a site. TypeScript lets misspelt names
 * pass where they have a hyphen; the components of `civic-elements/react` have no such names.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CivicElements } from './elements.js';
import type { Own } from './own.js';

type Props<Tag extends keyof CivicElements> = Omit<
  DetailedHTMLProps<HTMLAttributes<CivicElements[Tag]['element']>, CivicElements[Tag]['element']>,
  keyof Own<Tag>
> & { class?: string | undefined } & Own<Tag>;

// Names that errors can show.
interface CivicButtonProps extends Props<'civic-button'> {}
interface CivicModalProps extends Props<'civic-modal'> {}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'civic-button': CivicButtonProps;
      'civic-modal': CivicModalProps;
    }
  }
}
