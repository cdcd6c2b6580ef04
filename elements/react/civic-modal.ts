'use client';
import type { FunctionComponent } from 'react';
import '../civic-modal/define.js';
import { CivicModal as CivicModalElement } from '../civic-modal/civic-modal.js';
import { type ComponentProps, componentOf } from './component.js';

export type CivicModalProps = ComponentProps<'civic-modal'>;

/**
 * `<civic-modal>` as a component of React 19, for a button of the site's own. The modal closes by itself: a page that keeps `open` in a state follows with
 * `onClose`.
 *
 * @example
 * ```tsx
 * <CivicModal appId="YOUR_APP_ID" open={isOpen} onClose={() => setOpen(false)} />
 * ```
 */
export const CivicModal: FunctionComponent<CivicModalProps> = componentOf('civic-modal', CivicModalElement);
