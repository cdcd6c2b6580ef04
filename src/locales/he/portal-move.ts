import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'הפורטל עבר לכתובת הזאת, ומפתחות הגישה שייכים לכתובת הקודמת. היכנסו באחד מקודי השחזור שלכם, ואז הוסיפו מפתח גישה תחת „חשבון”.',
    noCode: 'אם אין לכם קוד שחזור, בקשו מהבעלים הזמנה חדשה.',
  },
} satisfies typeof english;
