// Which files of the repository are pages of the site, at which address, and in which order the navigation has them.
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const section = (text, pages) => ({ text, pages });

/** Each page: its words in the navigation, its address, and its file. */
const SECTIONS = [
  section('Start', [
    ['Try it', 'try', 'docs/site/try.md'],
    ['Overview', 'overview', 'README.md'],
    ['Step by step', 'step-by-step', 'docs/step-by-step.md'],
    ['Moving from the original', 'migration', 'docs/migration.md'],
    ['Examples', 'examples', 'examples/README.md'],
  ]),
  section('The page', [
    ['The elements', 'elements', 'docs/elements.md'],
    ['Frameworks', 'frameworks', 'docs/frameworks.md'],
    ['Languages', 'elements#languages'],
    ['Theming', 'theming', 'docs/theming.md'],
    ['Events', 'events', 'docs/events.md'],
    ['Errors', 'errors', 'docs/errors.md'],
    ['Simulation', 'simulation', 'docs/simulation.md'],
    ['Testing', 'testing', 'docs/testing.md'],
    ['The client alone', 'client', 'docs/client.md'],
  ]),
  section('Reference', [
    ['civic-button', 'reference/civic-button', 'docs/site/reference/civic-button.md'],
    ['civic-modal', 'reference/civic-modal', 'docs/site/reference/civic-modal.md'],
  ]),
  section('Data and wallets', [
    ['Scopes', 'scopes', 'docs/scopes.md'],
    ['Wallets', 'wallets', 'docs/wallets.md'],
    ['The reference wallet', 'wallet', 'docs/wallet.md'],
    ['The wallet’s package', 'wallet-package', 'wallet/README.md'],
  ]),
  section('Your servers', [
    ['Back-end', 'backend', 'backend/README.md'],
    ['The service’s package', 'service', 'service/README.md'],
    ['Operating the service', 'operating', 'docs/operating.md'],
    ['100 million a day', 'scale', 'docs/scale.md'],
    ['Upkeep', 'upkeep', 'docs/upkeep.md'],
    ['Reliability', 'reliability', 'docs/reliability.md'],
    ['Security', 'security', 'SECURITY.md'],
  ]),
  section('The project', [
    ['Architecture', 'architecture', 'docs/architecture.md'],
    ['Contributing', 'contributing', 'CONTRIBUTING.md'],
    ['Measurements', 'measurements', 'bench/README.md'],
    ['Changes', 'changes', 'CHANGELOG.md'],
  ]),
];

/** A part of a page has no file of its own. */
export const sidebar = SECTIONS.map(({ text, pages }) => ({
  text,
  items: pages.map(([name, address]) => ({ text: name, link: `/${address}` })),
}));

/** The address of each file that is a page. */
export const addresses = new Map([
  ['docs/site/index.md', 'index'],
  ...SECTIONS.flatMap(({ pages }) =>
    pages.filter(([, , file]) => file).map(([, address, file]) => [file, address]),
  ),
]);
