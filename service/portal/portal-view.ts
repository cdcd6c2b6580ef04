import { LitElement, type PropertyDeclarations } from 'lit';
import { PortalProblem } from './portal-client.js';
import type { Portal } from './portal.js';
import { followWords, wordFor, words } from './words.js';

/**
 * One view of the page. It is drawn into the tree of `<portal-app>`, whose styles it shares. What it holds, such as a secret, is gone once the
 * person goes to another view.
 */
export abstract class PortalView extends LitElement {
  static override properties: PropertyDeclarations = {
    portal: { attribute: false },
    problem: { state: true },
    isBusy: { state: true },
  };

  declare portal: Portal;
  declare problem: PortalProblem | undefined;
  declare isBusy: boolean;

  constructor() {
    super();
    this.isBusy = false;
    followWords(this);
  }

  /** Whether something here would be lost if the person went on now. */
  get holdsUnsaved(): boolean {
    return false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override updated(): void {
    this.portal.drawn();
  }

  /** Fetches what the view shows. */
  protected async load(): Promise<void> {}

  /**
   * Does something that the service may refuse, and shows the refusal.
   * @returns what came of it, or `undefined` where it was refused or is under way already
   */
  protected async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    this.problem = undefined;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PortalProblem)) throw error;
      if (error.code === 'not_signed_in') {
        this.portal.signedOut(words.signIn.over);
        return undefined;
      }
      this.problem = error;
      this.portal.say(problemText(error));
      return undefined;
    } finally {
      this.isBusy = false;
    }
  }
}

/** What is wrong, in the page's own words where it has them. */
export function problemText({ code, message }: PortalProblem): string {
  const text = wordFor({ ...words.problems, ...words.walletSignIn.problems }, code);
  return text === code ? message || words.problems.unknown : text;
}
