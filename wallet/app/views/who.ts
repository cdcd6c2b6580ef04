import { type TemplateResult, html, nothing } from 'lit';
import type { Registration, ResolvedRequest } from '../../core/index.js';
import { claimLabel } from '../claim-text.js';
import { fill, fillText, listText, words } from '../words.js';
import { problemText } from './problem.js';

/** Says that more is asked than was registered: that is what a registration protects a person from. */
export function beyondView(registration: Registration | undefined): TemplateResult | typeof nothing {
  const { beyond = [] } = registration ?? {};
  if (beyond.length === 0) return nothing;
  return problemText(fillText(words.beyond, { what: listText(beyond.map(claimLabel)) }));
}

function registrationView({ problem, purpose, registrar }: Registration): TemplateResult {
  if (problem) return html`<p>${words.registrationProblems[problem]}</p>`;
  return html`<p>${words.registered}</p>
    <dl>
      ${purpose === undefined ? nothing : html`<div><dt>${words.registeredFor}</dt><dd dir="auto">${purpose}</dd></div>`}
      ${registrar === undefined ? nothing : html`<div><dt>${words.registrar}</dt><dd><bdi>${registrar}</bdi></dd></div>`}
    </dl>`;
}

/** Says what the name of who asks rests on, and where the answer goes. */
export function whoView({ verifier, encryption }: ResolvedRequest): TemplateResult {
  const name = html`<strong><bdi>${verifier.name}</bdi></strong>`;
  return html`<details class="who">
    <summary>${words.who}</summary>
    <p>${verifier.isSigned ? fill(words.whoText, { name }) : words.whoUnsigned}</p>
    <dl>
      <div><dt>${encryption ? words.whoHostEncrypted : words.whoHost}</dt><dd><bdi>${verifier.host}</bdi></dd></div>
      ${
        verifier.certifiedBy === undefined
          ? nothing
          : html`<div><dt>${words.whoIssuer}</dt><dd><bdi>${verifier.certifiedBy}</bdi></dd></div>`
      }
      ${
        verifier.isSigned
          ? html`<div><dt>${words.whoCertificate}</dt><dd><code>${verifier.clientId}</code></dd></div>`
          : nothing
      }
    </dl>
    ${verifier.registration ? registrationView(verifier.registration) : nothing}
  </details>`;
}
