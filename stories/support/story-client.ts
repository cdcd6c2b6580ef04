import type { Client } from 'civic-elements/client';
import type { ErrorCode } from 'civic-elements/protocol';
import { type Story, storyError, StoryScopeRequest } from './story-scope-request.js';

/** Two minutes, as a real link has. */
const LIFETIME = 120_000;

const DEFAULTS: Story = {
  app: { name: 'Fern & Field', isTest: false },
  labels: ['contact.personal.email', 'contact.personal.phoneNumber'],
  status: 'pending',
  lifetime: LIFETIME,
  renewals: 3,
};

/** A client without a network: each scope request it starts is the one that is told. */
export function storyClient(story: Partial<Story> = {}): Client {
  const start = async () => new StoryScopeRequest({ ...DEFAULTS, ...story });
  return { create: start, resume: start };
}

/** A client whose service never answers. */
export function silentClient(): Client {
  const never = () => new Promise<never>(() => {});
  return { create: never, resume: never };
}

/** A client whose service refuses with this code. */
export function refusingClient(code: ErrorCode): Client {
  const refuse = async () => {
    throw storyError(code);
  };
  return { create: refuse, resume: refuse };
}

/** The usual course: a wallet reads the request, answers, and is believed. */
export const JOURNEY: NonNullable<Story['later']> = [
  { after: 4000, status: 'read' },
  { after: 8000, status: 'answered' },
  { after: 9500, status: 'approved' },
];
