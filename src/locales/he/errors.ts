import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'האתר הזה לא הוגדר כראוי. מסרו לבעליו את הקוד שלמטה.',
  unknown_scope_request: 'אין בקשה שמתאימה לדף הזה.',
  wrong_status: 'הבקשה כבר לא מאפשרת זאת.',
  too_many_renewals: 'לא ניתן לחדש עוד את הקישור.',
  invalid_response_code: 'קוד התשובה שגוי, נוצל או פג תוקפו.',
  presentation_rejected: 'מה שהארנק הציג אינו עונה על הבקשה.',
  credential_over: 'התעודה פגה או בוטלה. השיגו תעודה חדשה.',
  label_missing: 'בתעודה חסר פרט שהאתר צריך.',
  number_mismatch: 'המספר לא אושר בטלפון.',
  wallet_clock_skew: 'השעון של המכשיר שבו הארנק אינו מדויק.',
  status_unavailable: 'לא ניתן לבדוק את התעודה כרגע.',
  wallet_error: 'הארנק אינו יכול להשיב לבקשה.',
  too_many_requests: 'יותר מדי בקשות. נסו שוב מאוחר יותר.',
  server_error: 'אירעה תקלה בלתי צפויה בשירות.',
  temporarily_unavailable: 'השירות אינו יכול להשיב כרגע.',
  invalid_service_response: 'השירות השיב משהו בלתי צפוי.',
  expired: 'איש לא אישר בזמן.',
  code_expired: 'הדף קיבל את האישור מאוחר מדי.',
  unknown_return: 'מה שהארנק שלכם השיב עליו לא התחיל בדפדפן הזה. חזרו למקום שבו התחלתם, או נסו שוב כאן.',
} satisfies ErrorWords;
