import { html, nothing, type TemplateResult } from 'lit';
import { moreWords } from '../../src/locales/en/more-views.js';
import type { Kit, Look, Parts, View, ViewContext } from '../civic-modal/views.js';

export { styles } from './styles.js';
export { Wallets } from './wallets.js';

/** This part, once it is loaded. */
export type MoreViews = typeof import('./more-views.js');

/** The words of this part: ours, and in their place those of the page. */
type Words = typeof moreWords & ViewContext['strings'];

interface Scene {
  context: ViewContext;
  /** What the modal draws its own views with. It is handed in, so that this part holds nothing that the modal has already. */
  kit: Kit;
  words: Words;
}

function sceneOf(context: ViewContext, kit: Kit): Scene {
  return { context, kit, words: { ...moreWords, ...context.strings } };
}

/** The ways to answer on a phone. @param look that of the first of them */
export function phoneWays(context: ViewContext, kit: Kit, look: Look): Parts {
  const scene = sceneOf(context, kit);
  const { words } = scene;
  return {
    body: html`${kit.request(context)}
      <p class="detail">${kit.time(context, words.linkCountdown)}</p>`,
    actions: html`${context.wallets ? walletList(scene, look) : kit.walletLink(context, words.openWallet, look)}
    ${kit.cancelButton(context)}`,
  };
}

/** The wallets by name, and the link for every other one. */
function walletList({ context, kit }: Scene, look: Look): TemplateResult {
  const { app, wallets: list, strings, sameDeviceRequest: query = '', leaveForWallet: leave } = context;
  if (!list || list === 'loading') return kit.spinner;
  const { wallets = [] } = app ?? {};
  const other = (text: string) => kit.walletLink(context, text, 'outline');
  return list.view({
    wallets,
    request: query,
    fallback: context.sameDeviceLink,
    strings,
    look,
    leave,
    other,
  });
}

/** Says before an identity check what will happen and what to have ready. */
function intro({ context, kit, words }: Scene): Parts {
  const { app, begin } = context;
  return {
    body: html`<ul class="asks">
        <li .textContent=${words.introWallet}></li>
        <li .textContent=${words.introDocument}></li>
      </ul>
      <p class="detail">
        ${kit.link(app?.learnMore, words.learnMore)}
        ${app?.wallets?.map(({ name, link }) => kit.link(link, name))}
      </p>`,
    actions: html`${kit.button(words.verify, begin, 'primary')} ${kit.cancelButton(context)}`,
  };
}

/** The code that scanners of wallets read and cameras may not know, larger, because it is finer. */
function scanner({ context, kit, words }: Scene): Parts {
  const { switchCode } = context;
  return {
    body: html`${kit.code(context)}
      <p class="detail">${kit.time(context, words.countdown)}</p>
      ${kit.whose(context)}`,
    actions: html`${switchCode ? kit.button(words.backToCode, () => switchCode(false), 'outline') : nothing}
    ${kit.cancelButton(context)}`,
  };
}

/** Another device has answered, and the person proves there that they see this page. */
function match({ context, kit, words }: Scene): Parts {
  return {
    body: html`<div class="badge number" .textContent=${context.match}></div>`,
    actions: html`${kit.button(words.newCode, context.retry, 'outline')} ${kit.cancelButton(context)}`,
  };
}

/** The person is proving what no wallet of theirs holds yet. It needs no other code, which would end that. */
function verifying({ context, kit }: Scene): Parts {
  return { body: html`${kit.spinner} ${kit.request(context)}`, actions: kit.cancelButton(context) };
}

const VIEWS = {
  intro,
  scanner,
  match,
  verifyingEmail: verifying,
  verifyingPhone: verifying,
  phone: ({ context, kit }: Scene) => phoneWays(context, kit, 'primary'),
  // A computer without a prompt, at a site that shows no code: what helps is another browser or the phone.
  nowhere: ({ context, kit }: Scene) => phoneWays(context, kit, 'outline'),
  denied: ({ context, kit }: Scene) => ({ body: kit.badge('cross'), actions: kit.retryActions(context) }),
  expired: ({ context, kit }: Scene) => ({ body: kit.badge('clock'), actions: kit.retryActions(context) }),
  elsewhere: ({ context, kit }: Scene) => ({
    body: kit.badge('check'),
    actions: kit.dismissButton(context, 'primary'),
  }),
};

/** The view that is drawn where the modal has none of its own. */
function nameOf(view: string, { isPhone, verifying: what }: ViewContext): keyof typeof VIEWS {
  if (view === 'pending') return isPhone ? 'phone' : 'nowhere';
  if (view === 'read') return what === 'phone' ? 'verifyingPhone' : 'verifyingEmail';
  return view === 'answered' ? 'match' : (view as keyof typeof VIEWS);
}

/** Draws a view that the modal itself does not. */
export function draw(view: string, context: ViewContext, kit: Kit): View {
  const name = nameOf(view, context);
  const scene = sceneOf(context, kit);
  return kit.worded(context, scene.words, name, VIEWS[name](scene));
}
