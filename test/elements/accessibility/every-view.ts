import '../../../elements/index.js';
import type { CivicModal } from '../../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../../elements/testing/index.js';
import { ClientError, type Clock } from '../../../src/client/index.js';
import type { CrossDevice, Status } from '../../../src/protocol/scope-request.js';
import { action, until } from '../support/helpers.js';
import { still } from '../support/still.js';

/** A modal, and what moves it on. */
export interface Scene {
  modal: CivicModal;
  client: ScriptedClient;
}

const docs = 'https://service.test/docs/errors#x';
const wallets = [{ name: 'A wallet', link: 'https://wallet.test/get' }];

const begin = async ({ modal, client }: Scene) => {
  await modal.show();
  await modal.updateComplete;
  return client.last;
};
const through =
  (...path: [Status, ...Status[]]) =>
  async (scene: Scene) =>
    (await begin(scene)).move(...path);
const asPhone = async (scene: Scene) => {
  const { matchMedia } = window;
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), { matches: query.includes('coarse') }) as MediaQueryList;
  try {
    await begin(scene);
  } finally {
    window.matchMedia = matchMedia;
  }
};

const withPrompt =
  (crossDevice: CrossDevice, ...presses: string[]) =>
  async (scene: Scene) => {
    scene.client.script = {
      crossDevice,
      digital: [
        { protocol: 'openid4vp-v1-signed', data: {} },
        { protocol: 'org-iso-mdoc', data: {} },
      ],
    };
    await begin(scene);
    for (const words of presses) {
      action(scene.modal, words).click();
      await scene.modal.updateComplete;
    }
  };

/** Every view that a person can come to see, and how. */
const ARRANGE = {
  creating: ({ modal, client }: Scene) => {
    client.gate = new Promise(() => undefined);
    void modal.show();
  },
  intro: async (scene: Scene) => {
    scene.modal.scopeRequest = 'PROOF_OF_IDENTITY';
    scene.client.script = {
      app: { name: 'Shop', isTest: false, learnMore: 'https://shop.test/why', wallets },
    };
    await begin(scene);
  },
  pending: begin,
  'pending on a phone': asPhone,
  'wallets on a phone': async (scene: Scene) => {
    const listed = [
      { name: 'Fern Wallet', scheme: 'fern://' },
      { name: 'Field Wallet', scheme: 'field://' },
    ];
    scene.client.script = { app: { name: 'Example Shop', isTest: false, wallets: listed } };
    await asPhone(scene);
    await until(() => scene.modal.shadowRoot?.querySelector('.wallets a'));
  },
  'pending in test mode': async (scene: Scene) => {
    scene.client.script = { app: { name: 'Example Shop', isTest: true } };
    await begin(scene);
  },
  'prompt, code beside': withPrompt('always'),
  prompt: withPrompt('fallback'),
  'other ways': withPrompt('fallback', 'Another way'),
  'other ways without a code': withPrompt('off', 'Another way'),
  'no code, no prompt': async (scene: Scene) => {
    scene.client.script = { crossDevice: 'off' };
    await begin(scene);
  },
  read: through('read'),
  answered: through('answered'),
  'number match': async (scene: Scene) => {
    scene.client.script = { match: '42' };
    await through('read', 'answered')(scene);
  },
  approved: through('answered', 'approved'),
  denied: through('denied'),
  expired: through('expired'),
  failed: async (scene: Scene) => {
    scene.client.script = { docs: () => docs };
    (await begin(scene)).move('failed');
  },
  'failed for good': async (scene: Scene) =>
    (await begin(scene)).breakOff(new ClientError('origin_not_registered', { docs })),
  'continued elsewhere': through('answered', 'approved', 'exchanged'),
} satisfies Record<string, (scene: Scene) => unknown>;

export type ViewOf = keyof typeof ARRANGE;
export const VIEWS = Object.keys(ARRANGE) as ViewOf[];

/** Opens a modal and brings it to a view. */
export async function openView(
  view: ViewOf,
  theme: CivicModal['theme'] = 'auto',
  clock?: Clock,
): Promise<Scene> {
  const client = new ScriptedClient({}, clock);
  const modal = document.createElement('civic-modal');
  Object.assign(modal, { appId: 'app', service: 'https://service.test', client, theme });
  document.body.append(modal);
  await ARRANGE[view]({ modal, client });
  const root = await settled(modal);
  if (root.querySelector('.code')) await until(() => root.querySelector('.qr'));
  return { modal, client };
}

/** The same, with the animations over. */
export async function showView(...what: Parameters<typeof openView>): Promise<Scene> {
  const scene = await openView(...what);
  still(scene.modal);
  return scene;
}

async function settled(modal: CivicModal): Promise<ShadowRoot> {
  await until(() => modal.shadowRoot?.querySelector('dialog[open]'));
  await modal.updateComplete;
  return modal.renderRoot as ShadowRoot;
}

/** Everything that can be clicked or focused. */
export function controls(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')];
}
