import { expect, it } from 'vitest';
import { defineScope } from '../../../service/src/scopes/define-scope.js';

const AGE = 'verifications.age.over18';

/** Definitions are remembered by name and labels. Nothing else asks for one of this name. */
const define = (...labels: string[]) => defineScope({ name: 'DEFINED_HERE', labels });

/** Whether wallets are told that the site may keep what it gets, for each claim of an mdoc. */
const retained = (...labels: string[]) =>
  define(...labels).credentials.flatMap((query) =>
    query.format === 'mso_mdoc'
      ? (query.claims ?? []).map((claim) =>
          'intent_to_retain' in claim ? claim.intent_to_retain : undefined,
        )
      : [],
  );

it('tells wallets that an age is not kept, unless something else is asked with it', () => {
  expect(new Set(retained(AGE))).toEqual(new Set([false]));
  expect(new Set(retained(AGE, 'documents.genericId.name'))).toEqual(new Set([true]));
});

it('calls a label of another version by itself', () => {
  const { labels } = define('contact.personal.fax');
  expect(labels.map(({ title }) => title)).toEqual([{ words: 'contact.personal.fax' }]);
});
