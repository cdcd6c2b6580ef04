/**
 * Both tags in Vue's templates: `"types": ["civic-elements/types/vue"]` in tsconfig.json, and `isCustomElement: (tag) => tag.startsWith('civic-')` among the
 * compiler options of the Vue plugin.
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { CivicElements } from './elements.js';

/** `app-id` as `appId`, by which name Vue checks it. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

type Attributes<Tag extends keyof CivicElements> = {
  [Name in keyof CivicElements[Tag]['attributes'] &
    string as Camel<Name>]?: CivicElements[Tag]['attributes'][Name];
};

type Own<Tag extends keyof CivicElements> = Omit<Attributes<Tag>, keyof CivicElements[Tag]['objects']> &
  CivicElements[Tag]['objects'];

type Props<Tag extends keyof CivicElements> = Omit<HTMLAttributes, keyof Own<Tag>> & Own<Tag> & PublicProps;

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
