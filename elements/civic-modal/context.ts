import type { ScopeRequestController } from '../shared/scope-request-controller.js';
import { codeText } from './code-text.js';
import type { Drawing } from './drawing.js';
import { labelTexts } from './label-words.js';
import type { More } from './more.js';
import type { Shown, ViewContext } from './views.js';

/** Width of the code for the scanners of wallets, in CSS pixels. It holds more than the one for cameras. */
const LARGE = 320;

/** What a modal has on screen, and what draws it. */
interface Stage
  extends Pick<ViewContext, 'strings' | 'language' | 'isPhone' | 'isFullScreen' | 'copyResult'> {
  view: Shown;
  controller: ScopeRequestController;
  drawing: Drawing;
  more: More;
  qrMark: boolean;
  isSimulated: boolean;
}

/** What the buttons do to the modal itself. */
type Deeds = Pick<ViewContext, 'begin' | 'dismiss' | 'resize' | 'copy'> & {
  switchCode: NonNullable<ViewContext['switchCode']>;
};

/** What the views of a modal show, and what their buttons do. */
export function contextOf(stage: Stage, { switchCode, ...deeds }: Deeds): ViewContext {
  const { view, controller, drawing, more, qrMark: mark, isSimulated, ...shown } = stage;
  const { app, labels, isList, remaining, snapshot, error } = controller;
  return {
    ...shown,
    ...deeds,
    app,
    asked: labelTexts(labels, isList, shown.strings.labels),
    remaining,
    error,
    notice: snapshot?.notice,
    match: snapshot?.match,
    verifying: snapshot?.verifying,
    crossDevice: snapshot?.crossDevice ?? 'always',
    get qr() {
      // A wallet's own scanner takes no web address.
      const isPlain = view === 'scanner';
      const text = codeText(isPlain ? { ...snapshot, qrCode: 'direct' } : snapshot);
      if (!text) return undefined;
      return drawing.of(text, shown.strings.qrName, { mark, ...(isPlain && { size: LARGE }) });
    },
    get more() {
      return more.get();
    },
    switchCode: snapshot?.qrRequest && snapshot.qrCode !== 'direct' ? switchCode : undefined,
    // A simulated link leads nowhere.
    sameDeviceLink: isSimulated ? undefined : snapshot?.sameDeviceLink,
    sameDeviceRequest: snapshot?.sameDeviceRequest,
    wallets: shown.isPhone && !isSimulated ? more.walletsOf(app, snapshot) : undefined,
    retry: () => controller.retry(),
    renew: () => void controller.renew(),
    leaveForWallet: () => controller.leaveForWallet(),
  };
}

/** What a screen reader says in place of a view's title and text; empty for these. */
export function newsOf({ copyResult, wallets, strings }: ViewContext, isRunningOut: boolean): string {
  const ofWallets = wallets && wallets !== 'loading' ? wallets.said(strings) : '';
  return copyResult || ofWallets || (isRunningOut ? strings.timeShort : '');
}
