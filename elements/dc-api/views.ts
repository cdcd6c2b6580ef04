import { html, noChange, nothing, type TemplateResult } from 'lit';
import { dcApiWords } from '../../src/locales/en/dc-api.js';
import type { Kit, Parts, View, ViewContext } from '../civic-modal/views.js';
import type { MoreViews } from '../more-views/more-views.js';
import type { BrowserPrompt } from './browser-prompt.js';

/** The views that a browser with a prompt has in addition. */
export type PromptViewName = 'prompt' | 'asking' | 'others';

/** The words of this part: ours, and in their place those of the page. */
type Words = typeof dcApiWords & ViewContext['strings'];

interface Scene {
  prompt: BrowserPrompt;
  context: ViewContext;
  /** What the modal draws its own views with. It is handed in, so that this part holds nothing that the modal has already. */
  kit: Kit;
  words: Words;
}

/** The button that shows the prompt. */
function ask({ context, prompt, words, kit }: Scene): TemplateResult {
  // Above wallets by name, `Choose a wallet` would read as their heading.
  const first = context.wallets ? words.askOnPhone : words.askBrowser;
  const text = prompt.note ? words.retry : first;
  return kit.button(text, () => void prompt.ask(), 'primary', prompt.isRenewing);
}

/** The ways that this view has no room for. */
function another({ prompt, words, kit }: Scene): TemplateResult {
  return kit.button(words.others, () => prompt.another(), 'outline');
}

function onPhone(scene: Scene, { phoneWays }: MoreViews): Parts {
  const { context, prompt, kit } = scene;
  const ways = phoneWays(context, kit, 'outline');
  return {
    ...ways,
    actions: html`${ask(scene)} ${prompt.lists.length > 1 ? another(scene) : nothing} ${ways.actions}`,
  };
}

/** The prompt, and where the policy says so the code beside it. */
function promptParts(scene: Scene): Parts | undefined {
  const { context, prompt, words, kit } = scene;
  const { cancelButton, request, scan, walletLink } = kit;
  if (context.isPhone) return context.more && onPhone(scene, context.more);
  if (context.crossDevice !== 'always') {
    return {
      body: request(context),
      actions: html`${ask(scene)} ${another(scene)} ${cancelButton(context)}`,
    };
  }
  return {
    body: html`<div class="beside">
      <div class="first">${request(context)} ${ask(scene)}</div>
      <p class="or"><span .textContent=${words.or}></span></p>
      <div>${scan(context)}</div>
    </div>`,
    actions: html`<div class="row">
      ${walletLink(context, words.openHere, 'outline')} ${prompt.lists.length > 1 ? another(scene) : nothing}
      ${cancelButton(context)}
    </div>`,
  };
}

function askingParts(scene: Scene): Parts {
  const { context, kit } = scene;
  return {
    body: html`${kit.badge('wallet')} ${kit.request(context)}`,
    actions: html`${another(scene)} ${kit.cancelButton(context)}`,
  };
}

function othersParts({ prompt, context, words, kit }: Scene): Parts {
  const { button, cancelButton, request, scan, walletLink } = kit;
  const [, ...more] = prompt.lists;
  return {
    body: context.crossDevice !== 'off' ? scan(context) : request(context),
    actions: html`${more.map((list) =>
      button(words.askDocument, () => void prompt.ask(list), 'outline', prompt.isRenewing),
    )}
    ${walletLink(context, words.openHere, 'outline')} ${button(words.back, () => prompt.back())}
    ${cancelButton(context)}`,
  };
}

const VIEWS: Record<PromptViewName, (scene: Scene) => Parts | undefined> = {
  prompt: promptParts,
  asking: askingParts,
  others: othersParts,
};

export function isPromptView(name: string): name is PromptViewName {
  return Object.hasOwn(VIEWS, name);
}

/** A view of a browser that has a prompt; `noChange` until the views of phones are loaded, where it is one of them. */
export function promptView(
  name: PromptViewName,
  prompt: BrowserPrompt,
  context: ViewContext,
  kit: Kit,
): View | typeof noChange {
  const words = { ...dcApiWords, ...context.strings };
  const text = name === 'asking' ? words.askingText : prompt.note ? words[prompt.note] : words[`${name}Text`];
  const parts = VIEWS[name]({ prompt, context, words, kit });
  return parts ? kit.worded(context, { [name]: words[name], [`${name}Text`]: text }, name, parts) : noChange;
}
