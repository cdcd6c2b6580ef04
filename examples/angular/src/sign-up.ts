import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output, signal } from '@angular/core';
import type { AuthCodeReceivedEvent, CivicButton } from 'civic-elements';
import 'civic-elements';

/** What the back-end says of the visitor. */
export interface Session {
  appId: string;
  service: string;
  loginNonce: string;
  /** Present once the visitor has signed up. */
  email?: string;
}

@Component({
  selector: 'app-sign-up',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <civic-button
      [attr.app-id]="session().appId"
      [attr.service]="session().service"
      [attr.login-nonce]="session().loginNonce"
      scope-request="BASIC_SIGNUP"
      (auth-code-received)="exchange($event)"
      (user-cancelled)="outcome.set('You stopped. Nothing was shared.')"
      (civic-sip-error)="outcome.set($event.message)"
    />
    <p role="status">{{ outcome() }}</p>
  `,
})
export class SignUp {
  readonly session = input.required<Session>();
  readonly signedUp = output<string>();
  /** What became of the last try. */
  readonly outcome = signal('');

  async exchange({ response, target }: AuthCodeReceivedEvent): Promise<void> {
    const reply = await fetch('/api/sign-up', { method: 'POST', body: response });
    (target as CivicButton).close();
    if (reply.ok) this.signedUp.emit((await reply.json()).email);
    else this.outcome.set('That did not work. Please try again.');
  }
}
