import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'تسجيل الدخول بمحفظة',
    title: 'المحافظ',
    text: 'المحفظة التي تربطها تسجّل دخولك إلى جانب مفاتيح مرورك. ولا تعرض للبوابة أي شيء عنك.',
    name: 'اسم محفظة جديدة',
    nameHint: 'مثل اسم الهاتف الموجودة عليه.',
    link: 'ربط محفظة',
    linked: 'تم ربط المحفظة. تسجّل دخولك من الآن فصاعدًا.',
    removed: 'تمت إزالة المحفظة. لم تعد تسجّل دخولك.',
    ofMember: 'محافظ {name}',
    ofMemberNone: 'لا توجد محفظة مرتبطة.',
    takenAway: 'تمت إزالة المحفظة، وسُجّل خروج صاحبها من كل مكان.',
    actions: {
      'wallet.link': 'ربط محفظة',
      'wallet.remove': 'إزالة محفظة',
      'session.wallet': 'تسجيل الدخول بمحفظة',
      'session.refuse': 'رفض الدخول: المحفظة غير مرتبطة',
    },
    problems: {
      invalid_wallet: 'تعذر استخدام موافقة المحفظة. أعد المحاولة.',
      wallet_taken: 'هذه المحفظة مرتبطة من قبل، بك أو بعضو آخر.',
      wallet_not_linked:
        'لا تعرف البوابة هذه المحفظة. سجّل الدخول بمفتاح مرورك، واربط المحفظة أولًا في صفحة الحساب.',
    },
  },
} satisfies typeof english;
