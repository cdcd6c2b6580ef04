import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Cüzdanla oturum aç',
    title: 'Cüzdanlar',
    text: 'Bağladığınız bir cüzdan, geçiş anahtarlarınızın yanında oturumunuzu açar. Portala hakkınızda hiçbir şey göstermez.',
    name: 'Yeni cüzdanın adı',
    nameHint: 'Örneğin bulunduğu telefon.',
    link: 'Cüzdan bağla',
    linked: 'Cüzdan bağlandı. Bundan sonra oturumunuzu açar.',
    removed: 'Cüzdan kaldırıldı. Artık oturumunuzu açmaz.',
    ofMember: '{name} için cüzdanlar',
    ofMemberNone: 'Bağlı cüzdan yok.',
    takenAway: 'Cüzdan kaldırıldı ve üyenin her yerdeki oturumu kapatıldı.',
    actions: {
      'wallet.link': 'Cüzdan bağladı',
      'wallet.remove': 'Cüzdan kaldırdı',
      'session.wallet': 'Cüzdanla oturum açtı',
      'session.refuse': 'Geri çevrildi: cüzdan bağlı değil',
    },
    problems: {
      invalid_wallet: 'Cüzdanın onayı kullanılamadı. Yeniden deneyin.',
      wallet_taken: 'Bu cüzdan zaten size veya başka bir üyeye bağlı.',
      wallet_not_linked:
        'Portal bu cüzdanı tanımıyor. Önce geçiş anahtarınızla oturum açın ve cüzdanı hesap sayfasında bağlayın.',
    },
  },
} satisfies typeof english;
