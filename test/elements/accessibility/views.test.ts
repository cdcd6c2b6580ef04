import { expect } from '@open-wc/testing';
import { inside, leave } from '../support/helpers.js';
import { controls, type Scene, showView, VIEWS } from './every-view.js';

let scene: Scene;
afterEach(async () => {
  scene.modal.remove();
  await leave();
});

const dialog = () => inside<HTMLDialogElement>(scene.modal, 'dialog');
const pointedAt = (attribute: string) =>
  scene.modal.shadowRoot?.getElementById(dialog().getAttribute(attribute) ?? '')?.textContent?.trim();

for (const view of VIEWS) {
  describe(`the view: ${view}`, () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe minds: ${theme}`, async () => {
        scene = await showView(view, theme);
        await expect(scene.modal).to.be.accessible();
      });
    }

    it('is a modal dialog with a name and a description, and has the focus', async () => {
      scene = await showView(view);
      expect(dialog().matches(':modal')).to.equal(true);
      expect(pointedAt('aria-labelledby')).to.equal(inside(scene.modal, 'h2').textContent?.trim());
      expect(pointedAt('aria-labelledby')).to.match(/\w{3}/);
      expect(pointedAt('aria-describedby')).to.match(/\w{3}/);
      expect(dialog().contains(scene.modal.shadowRoot?.activeElement ?? null)).to.equal(true);
    });

    it('has targets that a thumb can hit', async () => {
      scene = await showView(view);
      const main = [...dialog().querySelectorAll('.actions > *'), inside(scene.modal, '.corner')];
      expect(main).to.have.length.at.least(2);
      for (const control of controls(dialog())) {
        const { width, height } = control.getBoundingClientRect();
        const least = main.includes(control) ? 44 : 24;
        const name = control.getAttribute('part') ?? control.textContent;
        expect(Math.min(width, height), `${name}: ${width} × ${height}`).to.be.at.least(least);
      }
    });
  });
}
