import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'הצגה',
    all: 'הכול',
    refresh: 'רענון',
    none: 'עדיין לא קרה דבר.',
    found: { one: 'רשומה אחת.', two: 'שתי רשומות.', other: '{count} רשומות.' },
    table: 'פעילות',
    last: 'הרשומות האחרונות',
    chart: 'כמה פעמים ב־30 הימים האחרונים',
    asTable: 'אותו הדבר כטבלה',
    count: 'כמה פעמים',
    medians: {
      read: 'מחצית הארנקים קוראים את הבקשה בתוך {time}.',
      approved: 'מחצית האישורים מגיעים בתוך {time}.',
      exchanged: 'מחצית ההמרות נעשות בתוך {time}.',
    },
    advice: {
      origin_not_registered:
        'הדף ב־{origin} אינו ברשימה. הוסיפו אותו למקורות של האפליקציה הזאת, או פתחו את הדף במקום שבו הוא רשום.',
      invalid_client: 'השרת העורפי שלכם לא הוכיח שהוא שלכם. בדקו את מזהה האפליקציה, את הסוד ואת המפתח הפרטי.',
      'invalid_client.hmac': 'השרת העורפי שלכם משתמש בסוד שגוי. הגדירו בו את הסוד של המפתחות החדשים ביותר.',
      'invalid_client.signature':
        'השרת העורפי שלכם משתמש במפתח פרטי שגוי. הגדירו בו את המפתח הפרטי החדש ביותר.',
      'invalid_client.replay':
        'השרת העורפי שלכם שלח את אותו אסימון בקשה פעמיים. עליו לחתום על אסימון חדש בכל ניסיון.',
      'invalid_client.aud': 'השרת העורפי שלכם נוקב בשירות אחר. הגדירו בו את הכתובת של השירות הזה.',
      clock_skew: 'השעון של השרת העורפי שלכם אינו מדויק. סנכרנו אותו עם שרת זמן.',
      invalid_grant:
        'השרת העורפי שלכם שלח קוד שכבר נוצל, ישן מדי או שייך לאפליקציה אחרת. המירו כל קוד פעם אחת ומיד.',
      invalid_scope: 'הדף שלכם מבקש היקף או תווית שאינם קיימים. בחרו מתוך „שילוב”.',
      no_trusted_issuer: 'אין מנפיק מהימן שיכול להשיב. ראו תחת „אמון”.',
      invalid_return_url: 'דף החזרה אינו באף מקור רשום. הוסיפו את המקור שלו, או השמיטו את return-url.',
    },
    at: 'מתי',
    what: 'מה',
    channel: 'איך',
    scope: 'היקף',
    took: 'אחרי',
    why: 'שגיאה',
    kinds: {
      created: 'התבקש',
      read: 'נקרא בארנק',
      answered: 'נענה',
      approved: 'אושר',
      exchanged: 'הומר',
      denied: 'סורב',
      cancelled: 'בוטל',
      expired: 'פג תוקף',
      failed: 'נכשל',
      error: 'נדחה בידי השירות',
    },
    channels: { 'dc-api': 'חלון של הדפדפן', qr: 'מכשיר אחר', 'same-device': 'המכשיר הזה' },
  },
} satisfies typeof english;
