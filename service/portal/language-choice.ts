import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { languageLabels } from '../../src/locales/language-labels.js';
import { LANGUAGES, type Language, directionOf } from '../../src/locales/languages.js';
import { typed } from './controls.js';
import { choose } from './languages.js';
import type { Portal } from './portal.js';
import { spoken, words } from './words.js';

const TAGS = Object.keys(LANGUAGES) as Language[];

/** Chooses the language of the page, each under its own name. */
export function languageChoice(portal: Portal): TemplateResult {
  return html`<footer class="foot">
    <label for="language">${languageLabels[spoken]}</label>
    <select id="language" autocomplete="off" @change=${(event: Event) => void change(portal, typed(event) as Language)}>
      ${TAGS.map((tag) => html`<option value=${tag} lang=${tag} dir=${directionOf(tag)} .selected=${live(tag === spoken)}>${LANGUAGES[tag]}</option>`)}
    </select>
  </footer>`;
}

async function change(portal: Portal, language: Language): Promise<void> {
  portal.say('');
  if (!(await choose(language))) portal.say(words.problems['service_unreachable'] ?? words.problems.unknown);
}
