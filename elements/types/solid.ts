/**
 * Both tags in Solid's JSX: `import type {} from 'civic-elements/types/solid'` in any file of a site. Events are `on:auth-code-received` and so on, and
 * objects `prop:scopeRequest`, `prop:strings` and `prop:client`. TypeScript lets misspelt names pass where they have a hyphen.
 */
import type { JSX as SolidJsx } from 'solid-js';
import type { CivicElements } from './elements.js';
import type { Listeners } from './own.js';

type Objects<Tag extends keyof CivicElements> = {
  [Name in keyof CivicElements[Tag]['objects'] &
    string as `prop:${Name}`]?: CivicElements[Tag]['objects'][Name];
};

type Own<Tag extends keyof CivicElements> = CivicElements[Tag]['attributes'] &
  Objects<Tag> &
  Listeners<Tag, 'on:'>;

type Props<Tag extends keyof CivicElements> = Omit<
  SolidJsx.HTMLAttributes<CivicElements[Tag]['element']>,
  keyof Own<Tag>
> &
  Own<Tag>;

// Names that errors can show.
interface CivicButtonProps extends Props<'civic-button'> {}
interface CivicModalProps extends Props<'civic-modal'> {}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'civic-button': CivicButtonProps;
      'civic-modal': CivicModalProps;
    }
  }
}
