import { Component, signal } from '@angular/core';
import { type Session, SignUp } from './sign-up';

@Component({
  selector: 'app-root',
  imports: [SignUp],
  template: `
    <main>
      <h1>Angular</h1>
      @if (session(); as current) {
        @if (current.email) {
          <p role="status">Signed up as {{ current.email }}</p>
        } @else {
          <app-sign-up [session]="current" (signedUp)="session.set({ ...current, email: $event })" />
        }
      }
    </main>
  `,
})
export class App {
  readonly session = signal<Session | undefined>(undefined);

  constructor() {
    void this.load();
  }

  private async load(): Promise<void> {
    const reply = await fetch('/api/session');
    this.session.set((await reply.json()) as Session);
  }
}
