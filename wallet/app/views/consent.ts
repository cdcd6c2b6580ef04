import { type TemplateResult, html, nothing } from 'lit';
import { type Ask, type Candidate, type DisclosedClaim, MISFITS, type Part } from '../../core/index.js';
import { claimLabel, claimValue, credentialName, purposeText } from '../claim-text.js';
import type { View, WalletModel } from '../wallet-model.js';
import { icon } from './icons.js';
import { problem } from './problem.js';

type Consent = Extract<View, { kind: 'consent' }>;

/** Shows who asks, what would be shared from which credential, and the two answers, which look equally important. */
export function consentView(model: WalletModel, view: Consent): TemplateResult {
  const { request, choice } = view;
  const { verifier } = request;
  const purpose = purposeText(verifier.purpose);
  return html`
    ${view.error ? problem(view.error) : nothing}
    <header class="asker">
      ${
        verifier.logo === undefined
          ? html`<span class="monogram" aria-hidden="true">${[...verifier.name][0]?.toUpperCase()}</span>`
          : html`<img class="logo" src=${verifier.logo} alt="" width="56" height="56" />`
      }
      <h1 tabindex="-1"><bdi>${verifier.name}</bdi> asks for your data</h1>
      ${purpose === undefined ? nothing : html`<p class="text">${purpose}</p>`}
      ${
        verifier.origin === undefined
          ? nothing
          : html`<p class="detail">${icon('link')}<bdi>${breakable(new URL(verifier.origin).host)}</bdi></p>`
      }
    </header>
    ${
      choice.misfit === undefined
        ? choice.asks.map((ask, index) => askView(model, view, ask, index))
        : misfitView(model, choice.misfit)
    }
    ${whoView(view)}
    ${decisionView(model, choice.misfit === undefined)}
  `;
}

/** Lets a long host name break after its dots, so that all of it can be read. */
function breakable(host: string): TemplateResult[] {
  return host.split(/(?<=\.)/).map((label) => html`${label}<wbr />`);
}

function askView(model: WalletModel, { selection }: Consent, ask: Ask, index: number): TemplateResult {
  const chosen = selection[index];
  const candidate = chosen === undefined ? undefined : ask.candidates[chosen];
  const hasChoice = ask.candidates.length > 1 || !ask.required;
  return html`<section class="asks">
    <h2>${ask.required ? 'You would share' : 'You may also share'}${candidate ? countText(candidate) : ''}</h2>
    ${candidate ? candidateView(candidate) : html`<p class="muted">Nothing.</p>`}
    ${hasChoice ? choiceView(model, ask, index, chosen) : nothing}
  </section>`;
}

/** Says how many details would be shared, because not all of them may be visible on a small screen. */
function countText({ parts }: Candidate): string {
  const count = parts.flatMap((part) => [...part.claims, ...besides(part)]).length;
  if (count === 0) return '';
  return count === 1 ? ' one detail' : ` ${count} details`;
}

/** What goes along unasked. That it is test data is said beside the name of the credential. */
function besides({ alongside, held }: Part): DisclosedClaim[] {
  return alongside.filter(({ name }) => !(held.isTest && name === 'test_data'));
}

function candidateView({ parts }: Candidate): TemplateResult {
  return html`${parts.map((part) => {
    const { held, claims } = part;
    const along = besides(part);
    return html`
      ${
        claims.length === 0
          ? html`<p>${along.length === 0 ? 'Only that' : 'That'} you hold this credential.</p>`
          : html`<dl class="claims checks">${claims.map(claimView)}</dl>`
      }
      ${
        along.length === 0
          ? nothing
          : html`<p class="along">Shared as well, because the credential cannot keep it apart:</p>
              <dl class="claims checks">${along.map(claimView)}</dl>`
      }
      <p class="source">
        ${icon('shield')}<span
          >from your credential <strong dir="auto">${credentialName(held)}</strong>${held.isTest ? ' (test data)' : ''}.
          Nothing else in it is shared.</span
        >
      </p>
    `;
  })}`;
}

/** Whether a text is a random identifier. These are easier to compare in a font where all letters have one width. */
function isToken(text: string): boolean {
  return text.length > 20 && /^[\w-]+$/.test(text);
}

function claimView({ name, values }: DisclosedClaim): TemplateResult {
  const text = values.map(claimValue).join(', ') || claimValue(undefined);
  return html`<div>
    <dt>${claimLabel(name)}</dt>
    <dd dir="auto" class=${isToken(text) ? 'token' : ''}>${text}</dd>
  </div>`;
}

function choiceView(model: WalletModel, ask: Ask, index: number, chosen: number | undefined): TemplateResult {
  const option = (value: number | undefined, label: unknown) => html`<label class="option">
    <input
      type="radio"
      name="ask-${index}"
      .checked=${chosen === value}
      @change=${() => model.select(index, value)}
    />
    <span>${label}</span>
  </label>`;
  return html`<fieldset>
    <legend>Share from</legend>
    ${ask.candidates.map((candidate, value) => option(value, candidateName(candidate)))}
    ${ask.required ? nothing : option(undefined, 'Do not share this')}
  </fieldset>`;
}

/** Shows the name and the values, so that two credentials of the same kind can be told apart. */
function candidateName({ parts }: Candidate): TemplateResult {
  const values = parts.flatMap(({ claims }) => claims.flatMap((claim) => claim.values.map(claimValue)));
  return html`<strong dir="auto">${parts.map(({ held }) => credentialName(held)).join(' and ')}</strong>
    <span class="muted" dir="auto">${values.join(' · ')}</span>`;
}

function misfitView(model: WalletModel, misfit: keyof typeof MISFITS): TemplateResult {
  const canAdd = model.hasSamples && (misfit === 'empty_wallet' || misfit === 'no_such_credential');
  return html`<section class="asks misfit">
    <h2>Nothing here fits</h2>
    <p>${MISFITS[misfit]}</p>
    ${
      canAdd
        ? html`<button class="act primary wide" @click=${() => model.addSamples()}>
              ${icon('plus')} Add sample credentials and go on
            </button>
            <p class="muted small">Invented test data from this service. It proves nothing about you.</p>`
        : html`<p class="muted">You can tell the site no, or close this and come back with another credential.</p>`
    }
  </section>`;
}

function whoView({ request: { verifier } }: Consent): TemplateResult {
  return html`<details class="who">
    <summary>How does the wallet know who asks?</summary>
    <p>
      The request is signed with a certificate in the name of <strong><bdi>${verifier.name}</bdi></strong>, and the
      signature is good. Who issued that certificate is not checked against a list of trusted authorities, so
      make sure that you started this yourself.
    </p>
    <dl>
      <div><dt>The answer goes, encrypted, to</dt><dd>${verifier.host}</dd></div>
      <div><dt>Certificate</dt><dd><code>${verifier.clientId}</code></dd></div>
    </dl>
  </details>`;
}

function decisionView(model: WalletModel, canApprove: boolean): TemplateResult {
  const armed = model.guard.isArmed ? 'false' : 'true';
  const deny = html`<button class="act deny" aria-disabled=${armed} @click=${(event: Event) => model.decide(event, false)}>
    Deny
  </button>`;
  if (!canApprove) {
    return html`<div class="decision">
      ${deny}<button class="act outline" @click=${() => model.close()}>Close</button>
    </div>`;
  }
  return html`<div class="decision">
    ${deny}<button
      class="act primary"
      aria-disabled=${armed}
      @click=${(event: Event) => model.decide(event, true)}
    >
      Approve
    </button>
  </div>`;
}
