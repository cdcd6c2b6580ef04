import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
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

/** The whole page, with a service that gives fixed answers. */
export function portalPage({ hash, answers }: PortalArgs): TemplateResult {
  history.replaceState(null, '', hash);
  const client = new PortalClient('/portal-api/', answering({ ...ANSWERS, ...answers }));
  return html`<portal-app framed .client=${client}></portal-app>`;
}

/** What the stories of the portal have in common. */
export const portalMeta: Meta<PortalArgs> = {
  args: { hash: '#/', answers: {} },
  argTypes: { answers: { control: false } },
  parameters: { layout: 'fullscreen' },
  render: portalPage,
};
