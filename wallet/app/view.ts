import type {
  AnswerResult,
  Choice,
  ContactPages,
  OpenedOffer,
  ResolvedRequest,
  WalletErrorCode,
} from '../core/index.js';

import type { KeptCredential } from './backup.js';

/** A held credential together with its claims, as the start view shows it. */
export interface Card {
  held: KeptCredential;
  claims: Record<string, unknown>;
}

/** The parts of the page about the wallet's safety. */
export type SafetyPart = 'lock' | 'backup' | 'restore';

/** The view that the page shows, with its data. */
export type View =
  | { kind: 'home'; isBusy?: boolean; error?: WalletErrorCode; added?: string[] }
  | { kind: 'credential'; id: string }
  | { kind: 'history' }
  | {
      kind: 'settings';
      /** What was done last, and how it went. */
      part?: SafetyPart;
      isBusy?: boolean;
      notice?: string;
      problem?: string;
    }
  | { kind: 'locked'; hasFailed?: boolean }
  | { kind: 'scan' }
  | { kind: 'opening' }
  | {
      kind: 'offer';
      opened: OpenedOffer;
      /** Whether nothing else was opened since. */
      isWanted: () => boolean;
      /** Opens the request that waits for the offer. */
      goOn?: () => void;
      isBusy?: boolean;
      error?: WalletErrorCode;
    }
  | {
      kind: 'consent';
      request: ResolvedRequest;
      choice: Choice;
      selection: (number | undefined)[];
      /** Where the person gets what is missing. */
      pages?: ContactPages;
      error?: WalletErrorCode;
    }
  | { kind: 'sending'; request: ResolvedRequest; isApproval: boolean }
  | { kind: 'done'; request: ResolvedRequest; isApproval: boolean; result: AnswerResult }
  | {
      kind: 'failed';
      code: WalletErrorCode;
      wasSent?: boolean;
      /** Tries the same thing again. */
      again?: () => void;
      /** Opens the request that waits. */
      goOn?: () => void;
      /** The origin of the site that asked. */
      site?: string;
    };

/** The views about what the wallet holds, which are reached from the start view and lead back there. */
export type PageKind = 'credential' | 'history' | 'settings';

export function isPage(view: View): view is Extract<View, { kind: PageKind }> {
  return view.kind === 'credential' || view.kind === 'history' || view.kind === 'settings';
}
