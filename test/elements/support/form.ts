import { fixture, html } from '@open-wc/testing';
import type { CivicButton } from '../../../elements/civic-button/civic-button.js';
import type { Client } from '../../../src/client/index.js';

/** Makes a button that is not in the page yet. @param name the attribute `name` @param form the attribute `form` */
export function buttonOf(client: Client, name?: string, form?: string): CivicButton {
  const element = document.createElement('civic-button');
  Object.assign(element, { appId: 'app', service: 'https://service.test', client });
  if (name !== undefined) element.setAttribute('name', name);
  if (form !== undefined) element.setAttribute('form', form);
  return element;
}

/** Adds a form to the page, with a fieldset that holds an input and a button. */
export async function formWith(
  client: Client,
  name?: string,
): Promise<{ form: HTMLFormElement; element: CivicButton }> {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <fieldset><input name="note" value="written" /></fieldset>
    </form>`,
  );
  const element = buttonOf(client, name);
  form.querySelector('fieldset')?.append(element);
  await element.updateComplete;
  return { form, element };
}
