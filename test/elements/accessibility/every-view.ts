import '../../../elements/index.js';
import type { CivicModal } from '../../../elements/civic-modal/civic-modal.js';
import { ClientError } from '../../../src/client/index.js';
import type { Snapshot } from '../../../src/protocol/http.js';
import { AUTH_CODE, FakeClient } from '../support/fake-client.js';
import { still } from '../support/still.js';

/** A modal, and what moves it on. */
export interface Scene {
  modal: CivicModal;
  client: FakeClient;
}

const docs = 'https://service.test/docs/errors#x';
const wallets = [{ name: 'A wallet', link: 'https://wallet.test/get' }];

const begin = async ({ modal, client }: Scene) => {
  await modal.show();
  await modal.updateComplete;
  return client.last;
};
const status = (change: Partial<Snapshot>) => async (scene: Scene) => (await begin(scene)).move(change);
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

/** Every view that a person can come to see, and how. */
const ARRANGE = {
  creating: ({ modal, client }: Scene) => {
    client.gate = new Promise(() => undefined);
    void modal.show();
  },
  intro: async (scene: Scene) => {
    scene.modal.scopeRequest = 'PROOF_OF_IDENTITY';
    scene.client.prepare = (request) =>
      (request.app = { name: 'Shop', isTest: false, learnMore: 'https://shop.test/why', wallets });
    await begin(scene);
  },
  pending: begin,
  'pending on a phone': asPhone,
  'pending in test mode': async (scene: Scene) => {
    scene.client.prepare = (request) => (request.app = { name: 'Example Shop', isTest: true });
    await begin(scene);
  },
  read: status({ status: 'read' }),
  answered: status({ status: 'answered' }),
  approved: status({ status: 'approved', authCode: AUTH_CODE }),
  denied: status({ status: 'denied' }),
  expired: status({ status: 'expired' }),
  failed: status({
    status: 'failed',
    error: { error: 'presentation_rejected', error_description: '', docs },
  }),
  'failed for good': async (scene: Scene) =>
    (await begin(scene)).break(new ClientError('origin_not_registered', { docs })),
  'continued elsewhere': status({ status: 'exchanged' }),
} satisfies Record<string, (scene: Scene) => unknown>;

export type ViewOf = keyof typeof ARRANGE;
export const VIEWS = Object.keys(ARRANGE) as ViewOf[];

/** Opens a modal and brings it to a view. */
export async function openView(view: ViewOf, theme: CivicModal['theme'] = 'auto'): Promise<Scene> {
  const client = new FakeClient();
  const modal = document.createElement('civic-modal');
  Object.assign(modal, { appId: 'app', service: 'https://service.test', client, theme });
  document.body.append(modal);
  await ARRANGE[view]({ modal, client });
  const root = await settled(modal);
  if (root.querySelector('.code'))
    while (!root.querySelector('.qr')) await new Promise((resolve) => setTimeout(resolve));
  return { modal, client };
}

/** The same, with the animations over. */
export async function showView(...what: Parameters<typeof openView>): Promise<Scene> {
  const scene = await openView(...what);
  still(scene.modal);
  return scene;
}

async function settled(modal: CivicModal): Promise<ShadowRoot> {
  while (!modal.shadowRoot?.querySelector('dialog[open]')) await modal.updateComplete;
  await modal.updateComplete;
  return modal.shadowRoot;
}

/** Everything that can be clicked or focused. */
export function controls(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')];
}
