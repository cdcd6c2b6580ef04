import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Continue com a sua carteira de identidade',
  promptText: 'O navegador pergunta que carteira utilizar. Nada é partilhado até que o aprove lá.',
  askBrowser: 'Escolher uma carteira',
  askOnPhone: 'Continuar',
  askDocument: 'Utilizar identificação móvel',
  or: 'ou',
  asking: 'Continue na janela do navegador',
  askingText: 'Escolha lá uma carteira. Se não vir nenhuma janela, experimente outra forma.',
  others: 'Outra forma',
  othersText: 'Escolha o que lhe convém. Nada é partilhado até que o aprove.',
  back: 'Voltar',
  promptClosed: 'Foi cancelado, ou não é possível aqui. Tente de novo ou escolha outra forma.',
  promptFailed: 'Não funcionou. Tente de novo ou escolha outra forma.',
  promptUnsent: 'Não foi possível enviar a resposta da carteira. Tente de novo.',
} satisfies DcApiWords;
