/** The classes that the original put on the body while its modal was open. */
const BODY = ['civic-hit-the-lights', 'civic-no-scroll'];

function make(parent: Element, className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  return parent.appendChild(made);
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** Hides the classic modal, or shows it again. It exists for the scripts of the page only; people see our modal. */
function setCovered(covered: boolean): void {
  for (const box of document.querySelectorAll<HTMLElement>('.civic-lights-out,.civic-modal.civic-qrcode'))
    Object.assign(
      box.style,
      covered ? { visibility: 'hidden', position: 'fixed' } : { visibility: '', position: '' },
    );
}

/**
 * Builds the containers that pages look up right after `signup()`. They stay when the modal closes, and pages use them again.
 * @throws Error missing-hosted-modal-target when the page's own `.civic-modal` has no `#civic-iframe-zone`
 */
export function buildClassicDom(): HTMLIFrameElement {
  if (!find('.civic-lights-out')) make(document.body, 'civic-lights-out');
  let modal = find('div.civic-modal.civic-qrcode');
  if (!modal) {
    modal = make(document.body, 'civic-modal civic-qrcode');
    const window = make(modal, 'civic-window');
    make(window, 'civic-content').id = 'civic-iframe-zone';
    make(window, 'civic-loader large civic-switch').id = 'civic-loader';
  }
  const zone = find('#civic-iframe-zone');
  if (!zone) throw new Error('missing-hosted-modal-target');
  find('#civic-sr-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'civic-sr-frame';
  for (const [name, value] of Object.entries({
    frameborder: '0',
    allowtransparency: 'true',
    scrolling: 'no',
  }))
    frame.setAttribute(name, value);
  Object.assign(frame, { title: '', tabIndex: -1, ariaHidden: 'true' });
  Object.assign(frame.style, { height: '640px', width: '100%', background: 'transparent' });
  zone.append(frame);
  document.body.classList.add(...BODY);
  modal.classList.add('civic-show');
  setCovered(true);
  return frame;
}

/** Undoes what {@link buildClassicDom} did, except for the containers. A page that watches `#civic-sr-frame` learns from its removal that the modal closed. */
export function endClassicDom(): void {
  document.body.classList.remove(...BODY);
  find('div.civic-modal.civic-qrcode')?.classList.remove('civic-show');
  find('#civic-sr-frame')?.remove();
  setCovered(false);
}
