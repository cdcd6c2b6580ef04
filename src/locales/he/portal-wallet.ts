import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'כניסה בארנק',
    title: 'ארנקים',
    text: 'ארנק שתקשרו מכניס אתכם לצד מפתחות הגישה שלכם. הוא אינו מראה לפורטל דבר עליכם.',
    name: 'שם לארנק חדש',
    nameHint: 'למשל הטלפון שבו הוא נמצא.',
    link: 'קישור ארנק',
    linked: 'הארנק קושר. מעתה הוא מכניס אתכם.',
    removed: 'הארנק הוסר. הוא כבר אינו מכניס אתכם.',
    ofMember: 'הארנקים של {name}',
    ofMemberNone: 'אף ארנק אינו מקושר.',
    takenAway: 'הארנק הוסר, והחבר הוצא מכל מקום.',
    actions: {
      'wallet.link': 'קישור ארנק',
      'wallet.remove': 'הסרת ארנק',
      'session.wallet': 'כניסה בארנק',
      'session.refuse': 'כניסה שסורבה: הארנק אינו מקושר',
    },
    problems: {
      invalid_wallet: 'לא ניתן היה להשתמש באישור מהארנק. נסו שוב.',
      wallet_taken: 'הארנק הזה כבר מקושר, אליכם או לחבר אחר.',
      wallet_not_linked:
        'הפורטל אינו מכיר את הארנק הזה. היכנסו תחילה במפתח הגישה שלכם, וקשרו את הארנק בדף החשבון.',
    },
  },
} satisfies typeof english;
