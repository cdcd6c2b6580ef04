// `node scripts/tools/threats.mjs FOLDER`: writes the table of threats in SECURITY.md anew, from the reports that a run of all tests left in a folder
// (`CIVIC_TEST_REPORTS=FOLDER npm test`). It refuses those of a run that does not show every threat.
import { writeFileSync } from 'node:fs';
import { splitSecurity, threatProblems, threatTable } from './threat-table.mjs';

const [reports] = process.argv.slice(2);
if (reports === undefined) throw new Error('name the folder with the reports of a run');
const problems = threatProblems(reports).filter((problem) => /^T\d\d/.test(problem));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
const [before, , after] = splitSecurity();
writeFileSync(
  new URL('../../SECURITY.md', import.meta.url),
  `${before}<!-- threats -->\n${threatTable(reports)}<!-- threats end -->${after}`,
);
