/**
 * Both tags in Vue's templates: `"types": ["civic-elements/types/vue"]` in tsconfig.json, and `isCustomElement: (tag) => tag.startsWith('civic-')` among the
 * compiler options of the Vue plugin.
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { CivicElements } from './elements.js';
import type { Properties } from './own.js';

type Props<Tag extends keyof CivicElements> = Omit<HTMLAttributes, keyof Properties<Tag>> &
  Properties<Tag> &
  PublicProps;

// Names that errors can show.
interface CivicButtonProps extends Props<'civic-button'> {}
interface CivicModalProps extends Props<'civic-modal'> {}

type Component<Tag extends keyof CivicElements, TagProps> = new () => CivicElements[Tag]['element'] & {
  $props: TagProps;
  $emit: EmitFn<{
    [Event in keyof CivicElements[Tag]['events']]: (event: CivicElements[Tag]['events'][Event]) => void;
  }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'civic-button': Component<'civic-button', CivicButtonProps>;
    'civic-modal': Component<'civic-modal', CivicModalProps>;
  }
  // Of this attribute Vue knows nothing. What the page puts into our slots has it.
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
