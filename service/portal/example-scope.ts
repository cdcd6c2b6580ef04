/** What the editor begins with: a small scope that can be stored as it is. */
export const EXAMPLE_SCOPE = {
  name: 'STUDENT',
  credentials: [
    {
      id: 'student',
      format: 'dc+sd-jwt',
      meta: { vct_values: ['https://university.example/credentials/student'] },
      claims: [
        { id: 'number', path: ['student_number'] },
        { id: 'school', path: ['university', 'name'] },
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
      title: 'University',
      from: [{ credential: 'student', claims: ['school'], form: 'text' }],
    },
  ],
};
