import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineViews } from '../../service/portal/define-views.js';
import { PortalApp } from '../../service/portal/portal-app.js';
import { PortalClient } from '../../service/portal/portal-client.js';
import { type Answer, ANSWERS, answering } from './portal-service.js';

defineViews();
if (!customElements.get('portal-app')) customElements.define('portal-app', PortalApp);

export interface PortalArgs {
  /** The fragment of the address, which names the view. */
  hash: string;
  /** Answers of the service, beside the usual ones. */
  answers: Readonly<Record<string, Answer>>;
}

export type PortalStory = StoryObj<PortalArgs>;

/** What the stories of the portal have in common: the whole page, with a service that gives fixed answers. */
export const portalMeta: Meta<PortalArgs> = {
  args: { hash: '#/', answers: {} },
  argTypes: { answers: { control: false } },
  parameters: { layout: 'fullscreen' },
  render: ({ hash, answers }) => {
    history.replaceState(null, '', hash);
    const client = new PortalClient('/portal-api/', answering({ ...ANSWERS, ...answers }));
    return html`<portal-app framed .client=${client}></portal-app>`;
  },
};
