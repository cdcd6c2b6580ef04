import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Proszę kontynuować z portfelem tożsamości',
  promptText:
    'Przeglądarka pyta, którego portfela użyć. Nic nie zostanie udostępnione, dopóki Państwo tego tam nie zatwierdzą.',
  askBrowser: 'Wybierz portfel',
  askOnPhone: 'Kontynuuj',
  askDocument: 'Użyj mobilnego dowodu tożsamości',
  or: 'lub',
  asking: 'Proszę kontynuować w oknie przeglądarki',
  askingText: 'Proszę wybrać tam portfel. Jeśli okna nie widać, proszę spróbować inaczej.',
  others: 'Inny sposób',
  othersText:
    'Proszę wybrać to, co Państwu odpowiada. Nic nie zostanie udostępnione, dopóki Państwo tego nie zatwierdzą.',
  back: 'Wstecz',
  promptClosed:
    'Anulowano to albo nie jest to tutaj możliwe. Proszę spróbować ponownie lub wybrać inny sposób.',
  promptFailed: 'To się nie udało. Proszę spróbować ponownie lub wybrać inny sposób.',
  promptUnsent: 'Nie udało się wysłać odpowiedzi portfela. Proszę spróbować ponownie.',
} satisfies DcApiWords;
