import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { globalsOf, LOOKS } from './matrix.js';

/** The part of a story that the matrix reads. */
interface State {
  globals?: { viewport?: { value?: string } };
}

interface Size {
  width: number;
  height: number;
}

/** The sizes of the viewports that stories name (`.storybook/preview.ts`). */
const SCREENS: Record<string, Size> = {
  phone: { width: 390, height: 760 },
  smallPhone: { width: 320, height: 568 },
};

/** Makes `error-retryable` of `ErrorRetryable`, as Storybook makes the id of a story from the name of its export. */
const idOf = (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/**
 * Shows every state of an element in every look, each in its own frame, because a page shows one modal at a time. The name of a look is a link
 * to the story.
 * @param element the tag of the element
 * @param states the module with the stories
 * @param size the size of a frame in CSS pixels, where the story names no viewport
 */
export function matrixOf(element: string, states: object, size: Size): StoryObj {
  // Storybook adds exports of its own to the module.
  const stories = Object.entries(states as Record<string, State>).filter(([name]) => /^[A-Z]/.test(name));
  return {
    parameters: { layout: 'fullscreen', controls: { disable: true }, a11y: { disable: true } },
    render: () =>
      html`${stories.map(([name, { globals }]) => {
        const id = `${element}-states--${idOf(name)}`;
        const { width, height } = SCREENS[globals?.viewport?.value ?? ''] ?? size;
        const screen = {
          inlineSize: `${width}px`,
          blockSize: `${height}px`,
          border: '1px solid',
          zoom: '0.45',
        };
        return html`<section style="margin: 1rem">
          <h2 class="stage-note">${name}</h2>
          <div style="display: flex; flex-wrap: wrap; gap: 1rem">
            ${LOOKS.map((look) => {
              const words = `${look.theme}, ${look.direction}`;
              const cell = `iframe.html?viewMode=story&id=${id}&globals=${globalsOf(look)}`;
              const story = `./?path=/story/${id}&globals=${globalsOf(look)}`;
              return html`<figure style="margin: 0">
                <iframe
                  title=${`${name}, ${words}`}
                  src=${cell}
                  loading="lazy"
                  style=${styleMap(screen)}
                ></iframe>
                <figcaption class="stage-note">
                  <a href=${story} target="_top">${words}</a>
                </figcaption>
              </figure>`;
            })}
          </div>
        </section>`;
      })}`,
  };
}
