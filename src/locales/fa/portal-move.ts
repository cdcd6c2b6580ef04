import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'پورتال به این نشانی آمده است و کلیدهای عبور از آنِ نشانی پیشین‌اند. با یکی از کدهای بازیابی خود وارد شوید و سپس در بخش «حساب» کلید عبوری بیفزایید.',
    noCode: 'اگر کد بازیابی ندارید، از یک مالک دعوت تازه بخواهید.',
  },
} satisfies typeof english;
