'use client';
import type { FunctionComponent } from 'react';
import '../civic-button/define.js';
import { CivicButton as CivicButtonElement } from '../civic-button/civic-button.js';
import { type ComponentProps, componentOf } from './component.js';

export type CivicButtonProps = ComponentProps<'civic-button'>;

/**
 * `<civic-button>` as a component of React 19: every attribute by the name of its property, `scopeRequest`, `strings` and `client` also as objects, and a
 * prop for each event. A `ref` gets the element.
 *
 * @example
 * ```tsx
 * <CivicButton appId="YOUR_APP_ID" size="large" onAuthCodeReceived={({ response }) => signUp(response)} />
 * ```
 */
export const CivicButton: FunctionComponent<CivicButtonProps> = componentOf(
  'civic-button',
  CivicButtonElement,
);
