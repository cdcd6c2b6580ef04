import { referenceOf } from '../.vitepress/reference.mjs';

export default {
  watch: ['../../../custom-elements.json'],
  paths: () => ['civic-button', 'civic-modal'].map((tag) => ({ params: { tag }, content: referenceOf(tag) })),
};
