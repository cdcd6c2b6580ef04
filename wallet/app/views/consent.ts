import { type TemplateResult, html, nothing } from 'lit';
import type { Ask, Candidate, DisclosedClaim, Part } from '../../core/index.js';
import { claimLabel, claimValue, credentialName, purposeText } from '../claim-text.js';
import { fullest, isSameSource, keyOf, keysOf, sourcesOf, toggled } from '../share-less.js';
import type { View } from '../view.js';
import type { WalletModel } from '../wallet-model.js';
import { countText, fill, fillText, listText, words } from '../words.js';
import { icon } from './icons.js';
import { misfitView } from './misfit.js';
import { problem, problemText } from './problem.js';
import { beyondView, whoView } from './who.js';

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
      <h1 tabindex="-1">${fill(words.asks, { name: html`<bdi>${verifier.name}</bdi>` })}</h1>
      ${purpose === undefined ? nothing : html`<p class="text">${purpose}</p>`}
      ${
        verifier.origin === undefined
          ? nothing
          : html`<p class="detail">${icon('link')}<bdi>${breakable(new URL(verifier.origin).host)}</bdi></p>`
      }
      ${verifier.isSigned ? nothing : problemText(words.unsigned)} ${beyondView(verifier.registration)}
    </header>
    ${
      choice.misfit === undefined
        ? choice.asks.map((ask, index) => askView(model, view, ask, index))
        : misfitView(model, view, choice.misfit)
    }
    ${whoView(request)}
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
  const sources = sourcesOf(ask);
  const hasChoice = sources.length > 1 || !ask.required;
  return html`<section class="asks">
    <h2>${headingText(ask.required, candidate)}</h2>
    ${candidate && chosen !== undefined ? candidateView(model, ask, index, chosen) : html`<p class="muted">${words.nothing}</p>`}
    ${hasChoice ? choiceView(model, ask, index, chosen, sources) : nothing}
  </section>`;
}

/** Says how many details would be shared, because not all of them may be visible on a small screen. */
function headingText(isRequired: boolean, candidate: Candidate | undefined): string {
  const count = candidate?.parts.flatMap((part) => [...part.claims, ...besides(part)]).length ?? 0;
  if (count === 0) return isRequired ? words.share : words.shareOptional;
  return countText(isRequired ? words.shareCount : words.shareOptionalCount, count);
}

/** What goes along unasked. That it is test data is said beside the name of the credential. */
function besides({ alongside, held }: Part): DisclosedClaim[] {
  return alongside.filter(({ name }) => !(held.isTest && name === 'test_data'));
}

function candidateView(model: WalletModel, ask: Ask, index: number, chosen: number): TemplateResult {
  const sent = keysOf(ask.candidates[chosen]);
  return html`${fullest(ask, chosen)?.parts.map((part) => {
    const { held, claims, queryId } = part;
    const along = besides(part);
    return html`
      ${
        claims.length === 0
          ? html`<p>${along.length === 0 ? words.onlyHold : words.alsoHold}</p>`
          : html`<dl class="claims checks">
              ${claims.map((claim) => {
                const key = keyOf(queryId, claim);
                const other = toggled(ask, chosen, key);
                const toggle = other === undefined ? undefined : () => model.requests.select(index, other);
                return claimView(claim, sent.has(key), toggle);
              })}
            </dl>`
      }
      ${
        along.length === 0
          ? nothing
          : html`<p class="along">${words.alongside}</p>
              <dl class="claims checks">${along.map((claim) => claimView(claim))}</dl>`
      }
      <p class="source">
        ${icon('shield')}<span
          >${fill(held.isTest ? words.sourceTest : words.source, {
            name: html`<strong dir="auto">${credentialName(held)}</strong>`,
          })}</span
        >
      </p>
    `;
  })}`;
}

/** Whether a text is a random identifier. These are easier to compare in a font where all letters have one width. */
function isToken(text: string): boolean {
  return text.length > 20 && /^[\w-]+$/.test(text);
}

/**
 * @param isSent whether it would be shared
 * @param toggle leaves it out, or takes it in again; absent where the request fails without it
 */
function claimView({ name, values }: DisclosedClaim, isSent = true, toggle?: () => void): TemplateResult {
  const text = values.map(claimValue).join(', ') || claimValue(undefined);
  const label = claimLabel(name);
  const value = html`<dd dir="auto" class=${isToken(text) ? 'token' : ''}>${text}</dd>`;
  if (!toggle) return html`<div><dt>${label}</dt>${value}</div>`;
  return html`<div class="optional ${isSent ? '' : 'out'}">
    <dt>
      <label class="parted"
        >${label}<input
          type="checkbox"
          .checked=${isSent}
          aria-label=${fillText(words.shareThis, { what: label })}
          @change=${toggle}
      /></label>
    </dt>
    ${value}
  </div>`;
}

function choiceView(
  model: WalletModel,
  ask: Ask,
  index: number,
  chosen: number | undefined,
  sources: readonly number[],
): TemplateResult {
  const isFrom = (source: number) => chosen !== undefined && isSameSource(ask, source, chosen);
  const option = (value: number | undefined, label: unknown) => html`<label class="option">
    <input
      type="radio"
      name="ask-${index}"
      .checked=${value === undefined ? chosen === undefined : isFrom(value)}
      @change=${() => model.requests.select(index, value)}
    />
    <span>${label}</span>
  </label>`;
  return html`<fieldset>
    <legend>${words.shareFrom}</legend>
    ${sources.map((source) => option(source, candidateName(ask.candidates[source])))}
    ${ask.required ? nothing : option(undefined, words.doNotShare)}
  </fieldset>`;
}

/** Shows the name and the values, so that two credentials of the same kind can be told apart. */
function candidateName({ parts }: Candidate = { parts: [] }): TemplateResult {
  const values = parts.flatMap(({ claims }) => claims.flatMap((claim) => claim.values.map(claimValue)));
  return html`<strong dir="auto">${listText(parts.map(({ held }) => credentialName(held)))}</strong>
    <span class="muted" dir="auto">${values.join(' · ')}</span>`;
}

function decisionView(model: WalletModel, canApprove: boolean): TemplateResult {
  const armed = model.requests.guard.isArmed ? 'false' : 'true';
  const deny = html`<button class="act deny" aria-disabled=${armed} @click=${(event: Event) => model.requests.decide(event, false)}>
    ${words.deny}
  </button>`;
  if (!canApprove) {
    return html`<div class="decision">
      ${deny}<button class="act outline" @click=${() => model.close()}>${words.close}</button>
    </div>`;
  }
  return html`<div class="decision">
    ${deny}<button
      class="act primary"
      aria-disabled=${armed}
      @click=${(event: Event) => model.requests.decide(event, true)}
    >
      ${words.approve}
    </button>
  </div>`;
}
