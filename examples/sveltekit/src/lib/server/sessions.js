import { randomBytes } from 'node:crypto';

/** Session id → who has signed up. In memory, until the process ends. */
const sessions = new Map();

/** @returns the id, for the visitor's cookie */
export function openSession(content) {
  const id = randomBytes(32).toString('base64url');
  sessions.set(id, content);
  return id;
}

export function findSession(id) {
  return sessions.get(id);
}
