import type { OwnScope } from '../../../service/src/scopes/scope-definition.js';

export const STUDENT = 'urn:test:student:1';

/** A scope as an app's operator would write it; `patch` replaces members of the top level. */
export function studentScope(patch: Record<string, unknown> = {}): OwnScope {
  const scope = {
    name: 'STUDENT',
    credentials: [
      {
        id: 'student',
        format: 'dc+sd-jwt',
        meta: { vct_values: [STUDENT] },
        claims: [
          { id: 'number', path: ['number'] },
          { id: 'school', path: ['school', 'name'] },
          { id: 'courses', path: ['courses', null, 'title'] },
        ],
        claim_sets: [
          ['number', 'school', 'courses'],
          ['number', 'school'],
        ],
      },
    ],
    labels: [
      {
        label: 'education.student.number',
        title: 'Student number',
        from: [{ credential: 'student', claims: ['number'], form: 'text' }],
      },
      {
        label: 'education.student.school',
        title: 'School',
        from: [{ credential: 'student', claims: ['school'], form: 'text' }],
      },
      {
        label: 'education.student.courses',
        title: 'Courses',
        from: [{ credential: 'student', claims: ['courses'], form: 'text' }],
      },
    ],
    subject: { credential: 'student', claims: ['number'], perIssuer: true },
    ...patch,
  };
  return scope as OwnScope;
}
