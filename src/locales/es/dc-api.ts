import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Continúe con su cartera de identidad',
  promptText: 'Su navegador pregunta qué cartera usar. No se comparte nada hasta que usted lo apruebe allí.',
  askBrowser: 'Elegir una cartera',
  askOnPhone: 'Continuar',
  askDocument: 'Usar un documento de identidad móvil',
  or: 'o',
  asking: 'Continúe en la ventana de su navegador',
  askingText: 'Elija allí una cartera. Si no ve ninguna ventana, pruebe otro modo.',
  others: 'Otro modo',
  othersText: 'Elija lo que le convenga. No se comparte nada hasta que usted lo apruebe.',
  back: 'Atrás',
  promptClosed: 'Se ha cancelado o no es posible aquí. Inténtelo de nuevo o elija otro modo.',
  promptFailed: 'No ha funcionado. Inténtelo de nuevo o elija otro modo.',
  promptUnsent: 'No se ha podido enviar la respuesta de su cartera. Inténtelo de nuevo.',
} satisfies DcApiWords;
