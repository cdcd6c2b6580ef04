/** The classes that the original put on the body while its modal was open. */
const BODY = ['civic-hit-the-lights', 'civic-no-scroll'];

function make(parent: Element, className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  return parent.appendChild(made);
}

/** The body that the classic DOM was built in. Pages that swap it may show it again later. */
let body: HTMLElement;

function find(selector: string): HTMLElement | null {
  return body.querySelector<HTMLElement>(selector);
}

/** The classic modal: ours, or the page's own. */
function findModal(): HTMLElement | null {
  return find('div.civic-modal.civic-qrcode');
}

/** Hides the classic modal, or shows it again. It exists for the scripts of the page only; people see our modal. */
function setCovered(covered: boolean): void {
  for (const box of body.querySelectorAll<HTMLElement>('.civic-lights-out,.civic-modal.civic-qrcode')) {
    box.popover = null;
    Object.assign(
      box.style,
      covered ? { visibility: 'hidden', position: 'fixed' } : { visibility: '', position: '' },
    );
  }
}

/** Shows the classic modal above our modal. */
function uncover(modal: HTMLElement): void {
  setCovered(false);
  modal.popover = 'manual';
  modal.showPopover();
}

/** Works while our modal is open. */
let watching: MutationObserver | undefined;

/**
 * Watches what the page does with the classic DOM while our modal is open. A page that changes something in the classic modal wants it to be
 * seen. A page that removes the frame and the classes of the body, or the body itself, has closed the modal by hand.
 * @param onClosed called when the page has closed it by hand
 * @param mayShow whether what the page changes is shown above our modal
 */
export function watchClassicDom(onClosed: () => void, mayShow: () => boolean): void {
  const modal = findModal();
  watching = new MutationObserver((changes) => {
    const isClosed = !find('#civic-sr-frame') && !BODY.some((name) => body.classList.contains(name));
    if (isClosed || !body.isConnected) onClosed();
    else if (modal && mayShow() && changes.some(({ target }) => modal.contains(target))) {
      uncover(modal);
      watching?.takeRecords();
    }
  });
  watching.observe(body, { childList: true, attributeFilter: ['class'] });
  watching.observe(document.documentElement, { childList: true });
  if (modal)
    watching.observe(modal, {
      childList: true,
      subtree: true,
      attributeFilter: ['class', 'style', 'hidden'],
    });
}

/**
 * Builds the containers that pages look up right after `signup()`. They stay when the modal closes, and pages use them again.
 * @throws Error missing-hosted-modal-target when the page's own `.civic-modal` has no `#civic-iframe-zone`
 */
export function buildClassicDom(): HTMLIFrameElement {
  ({ body } = document);
  if (!find('.civic-lights-out')) make(body, 'civic-lights-out');
  let modal = findModal();
  if (!modal) {
    modal = make(body, 'civic-modal civic-qrcode');
    const window = make(modal, 'civic-window');
    make(window, 'civic-content').id = 'civic-iframe-zone';
  }
  const zone = find('#civic-iframe-zone');
  if (!zone) throw new Error('missing-hosted-modal-target');
  if (!find('#civic-loader'))
    make(find('.civic-qrcode .civic-window') ?? modal, 'civic-loader large civic-switch').id = 'civic-loader';
  removeFrame();
  const frame = document.createElement('iframe');
  Object.assign(frame, {
    id: 'civic-sr-frame',
    title: '',
    tabIndex: -1,
    ariaHidden: 'true',
    frameBorder: '0',
    scrolling: 'no',
  });
  frame.setAttribute('allowtransparency', 'true');
  Object.assign(frame.style, { height: '640px', width: '100%', background: 'transparent' });
  zone.append(frame);
  body.classList.add(...BODY);
  modal.classList.add('civic-show');
  setCovered(true);
  watching?.takeRecords();
  return frame;
}

/** Removes the frame. A page that watches `#civic-sr-frame` learns from it that the modal closed, or that what it waited for failed. */
function removeFrame(): void {
  find('#civic-sr-frame')?.remove();
}

/** Takes the frame away and hides what the page shows in the classic modal, because people have to see the error in ours. */
export function failClassicDom(): void {
  removeFrame();
  setCovered(true);
  watching?.takeRecords();
}

/** Undoes what {@link buildClassicDom} did, except for the containers. */
export function endClassicDom(): void {
  watching?.disconnect();
  body.classList.remove(...BODY);
  findModal()?.classList.remove('civic-show');
  removeFrame();
  setCovered(false);
}
