import type { Client } from 'civic-elements/client';
import { docsPath } from 'civic-elements/protocol';
import { type Script, ScriptedClient } from 'civic-elements/testing';

/** Where the service of the stories would be. Nothing ever asks it. */
export const SERVICE = 'https://id.example';

/** What all stories share, unless one says otherwise. The links are the same at each visit, so that pictures can be compared. */
const STORY: Script = {
  app: { name: 'Fern & Field', isTest: false },
  link: (kind, version) => {
    const id = `${kind === 'qr' ? 'qr' : 'sd'}${version}`.padEnd(22, 'c1v1cEleMent5St0ry2026');
    return `${SERVICE}/w/${id}`;
  },
  docs: (code) => `${SERVICE}/${docsPath(code)}`,
};

/** A client without a network. Its scope requests hold their first status, or go on by the steps of the script. */
export function storyClient(script: Script = {}): ScriptedClient {
  return new ScriptedClient({ ...STORY, ...script });
}

/** A client whose service never answers. */
export function silentClient(): Client {
  const client = storyClient();
  client.gate = new Promise(() => {});
  return client;
}

/** The usual way: a wallet reads the request, answers, and the service accepts the answer. */
export const JOURNEY: NonNullable<Script['steps']> = {
  pending: { after: 4000, to: 'read' },
  read: { after: 4000, to: 'answered' },
  answered: { after: 1500, to: 'approved' },
};
