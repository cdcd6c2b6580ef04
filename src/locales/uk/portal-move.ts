import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Портал переїхав на цю адресу, а ключі доступу належать до попередньої. Увійдіть з одним із кодів відновлення, а потім додайте ключ доступу в розділі «Обліковий запис».',
    noCode: 'Якщо коду відновлення немає, попросіть у власника нове запрошення.',
  },
} satisfies typeof english;
