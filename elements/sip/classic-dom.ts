/** Classes that the original put on the body while its modal was open. */
const BODY = ['civic-hit-the-lights', 'civic-no-scroll'];

function make(parent: Element, className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  return parent.appendChild(made);
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** Ours is the modal that people see; the classic one stands behind it, for the scripts of the page, and takes no room. */
function setCovered(covered: boolean): void {
  for (const box of document.querySelectorAll<HTMLElement>('.civic-lights-out,.civic-modal.civic-qrcode'))
    Object.assign(
      box.style,
      covered ? { visibility: 'hidden', position: 'fixed' } : { visibility: '', position: '' },
    );
}

/**
 * The containers that pages look up on the line after `signup()`; they stay when the modal is over, and pages use them again.
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

/** Ends what {@link buildClassicDom} began: a page that watches `#civic-sr-frame` learns from its removal that the modal closed. */
export function endClassicDom(): void {
  document.body.classList.remove(...BODY);
  find('div.civic-modal.civic-qrcode')?.classList.remove('civic-show');
  find('#civic-sr-frame')?.remove();
  setCovered(false);
}
