import { LitElement, css, html } from 'lit';
import { type QrReader, createReader } from './qr-reader.js';
import { followWords, words } from './words.js';

/** Whether this browser lets the page use a camera. */
export function canScan(): boolean {
  return 'mediaDevices' in navigator;
}

/** The event with the text of a QR code that the camera found. */
export class QrTextEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('qr-text');
    this.text = text;
  }
}

/** Shows the picture of the camera and fires `qr-text` once. The camera is on only while the element is in the page. */
export class QrScanner extends LitElement {
  static override properties = { isBlocked: { state: true } };
  static override styles = css`
    video {
      display: block;
      inline-size: 100%;
      aspect-ratio: 1;
      object-fit: cover;
      border-radius: 16px;
      background: #000;
    }
  `;
  declare isBlocked: boolean;
  #stream: MediaStream | undefined;

  constructor() {
    super();
    followWords(this);
    this.isBlocked = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }

  override render() {
    if (this.isBlocked) return html`<p>${words.noCamera}</p>`;
    return html`<video muted playsinline aria-label=${words.cameraPicture}></video>`;
  }

  async #start(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      this.#stream = stream;
      await this.updateComplete;
      const video = this.renderRoot.querySelector('video');
      if (!video || !this.isConnected) return this.disconnectedCallback();
      video.srcObject = stream;
      await video.play();
      await this.#watch(video, await createReader());
    } catch {
      this.isBlocked = true;
    }
  }

  async #watch(video: HTMLVideoElement, read: QrReader): Promise<void> {
    while (this.#stream) {
      const text = await read(video);
      if (text !== undefined) {
        this.dispatchEvent(new QrTextEvent(text));
        return;
      }
      await new Promise(requestAnimationFrame);
    }
  }
}
