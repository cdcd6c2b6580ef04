import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { CivicButton } from 'civic-elements';
import type { Client } from 'civic-elements/client';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { themeAttribute } from '../../.storybook/theme.js';
import { hebrewLabel } from './hebrew.js';
import { holdLinks } from './hold-links.js';
import { simulateChoice } from './simulate-choice.js';
import { JOURNEY, storyClient } from './story-client.js';

/** The args of a story: attributes and custom properties as a page writes them. */
export interface ButtonArgs {
  'app-id': string;
  'scope-request': string;
  service: string;
  label: string;
  size: CivicButton['size'];
  variant: CivicButton['variant'];
  'icon-only': boolean;
  'full-width': boolean;
  busy: boolean;
  disabled: boolean;
  name: string;
  'return-url': string;
  'login-nonce': string;
  'hide-intro': boolean;
  'qr-mark': boolean;
  simulate: string;
  theme: CivicButton['theme'];
  strings: CivicButton['strings'];
  '--civic-brand': string;
  '--civic-on-brand': string;
  '--civic-surface': string;
  '--civic-text': string;
  '--civic-radius': string;
  '--civic-font': string;
  '--civic-backdrop': string;
}

export type ButtonStory = StoryObj<ButtonArgs>;

/** The args that all stories share. A click opens the modal and plays a whole approval, which takes ten seconds. */
export const buttonArgs: Partial<ButtonArgs> = {
  'app-id': 'fern-and-field',
  'scope-request': 'BASIC_SIGNUP',
  size: 'medium',
  variant: 'primary',
  'icon-only': false,
  'full-width': false,
  busy: false,
  disabled: false,
};

const approving = storyClient({ steps: JOURNEY });

/** With `simulate`, the element makes its own client. */
function clientOf({ simulate }: Partial<ButtonArgs>, client: Client): Client | undefined {
  return simulate ? undefined : client;
}

type Globals = Pick<StoryContext, 'globals'>;

/** The part that all stories of the button have in common. */
export const buttonMeta = {
  component: 'civic-button',
  args: buttonArgs,
  argTypes: { simulate: simulateChoice, theme: { description: 'Default: what the toolbar says.' } },
  render: (args: Partial<ButtonArgs>, context: Globals) => {
    const words = context.globals['direction'] === 'rtl' ? hebrewLabel : '';
    return button({ ...args, label: args.label || words }, context);
  },
} satisfies Meta<ButtonArgs>;

/** Renders the button with these args. @param inside what the page puts between its tags */
export function button(
  args: Partial<ButtonArgs>,
  { globals }: Globals,
  inside: TemplateResult | string | typeof nothing = nothing,
  client: Client = approving,
): TemplateResult {
  const own = Object.entries(args).filter(([name, value]) => name.startsWith('--') && value);
  return html`<civic-button
    app-id=${args['app-id'] || nothing}
    scope-request=${args['scope-request'] || nothing}
    service=${args.service || nothing}
    label=${args.label || nothing}
    size=${args.size ?? nothing}
    variant=${args.variant ?? nothing}
    ?icon-only=${args['icon-only']}
    ?full-width=${args['full-width']}
    ?busy=${args.busy}
    ?disabled=${args.disabled}
    name=${args.name || nothing}
    return-url=${args['return-url'] || nothing}
    login-nonce=${args['login-nonce'] || nothing}
    ?hide-intro=${args['hide-intro']}
    ?qr-mark=${args['qr-mark']}
    simulate=${args.simulate || nothing}
    theme=${args.theme ?? themeAttribute(globals['theme'])}
    style=${own.length > 0 ? styleMap(Object.fromEntries(own) as Record<string, string>) : nothing}
    .strings=${args.strings}
    .client=${clientOf(args, client)}
    @click=${holdLinks}
    >${inside}</civic-button
  >`;
}

/** Replaces the function that loads the modal, for `beforeEach`. @returns a function that puts the real one back */
export function withModalLoader(loadModal: () => Promise<unknown>): () => void {
  const real = CivicButton.loadModal;
  CivicButton.loadModal = loadModal;
  return () => {
    CivicButton.loadModal = real;
  };
}
