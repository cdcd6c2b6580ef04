import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'ورود با کیف پول',
    title: 'کیف پول‌ها',
    text: 'کیف پولی که متصل می‌کنید در کنار کلیدهای عبور شما را وارد می‌کند. چیزی دربارهٔ شما به پورتال نشان نمی‌دهد.',
    name: 'نام کیف پول تازه',
    nameHint: 'برای نمونه تلفنی که روی آن است.',
    link: 'اتصال کیف پول',
    linked: 'کیف پول متصل شد. از این پس شما را وارد می‌کند.',
    removed: 'کیف پول حذف شد. دیگر شما را وارد نمی‌کند.',
    ofMember: 'کیف پول‌های {name}',
    ofMemberNone: 'هیچ کیف پولی متصل نیست.',
    takenAway: 'کیف پول حذف شد و عضو آن از همه‌جا خارج شد.',
    actions: {
      'wallet.link': 'اتصال کیف پول',
      'wallet.remove': 'حذف کیف پول',
      'session.wallet': 'ورود با کیف پول',
      'session.refuse': 'ورود پذیرفته نشد: کیف پول متصل نیست',
    },
    problems: {
      invalid_wallet: 'تأیید کیف پول قابل استفاده نبود. دوباره امتحان کنید.',
      wallet_taken: 'این کیف پول از پیش متصل است، به شما یا به عضوی دیگر.',
      wallet_not_linked:
        'پورتال این کیف پول را نمی‌شناسد. نخست با کلید عبور خود وارد شوید و کیف پول را در صفحهٔ حساب متصل کنید.',
    },
  },
} satisfies typeof english;
