import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Visa',
    all: 'Allt',
    refresh: 'Uppdatera',
    none: 'Inget har hänt än.',
    found: { one: 'En post.', other: '{count} poster.' },
    table: 'Aktivitet',
    last: 'De senaste posterna',
    chart: 'Hur ofta under de senaste 30 dagarna',
    asTable: 'Samma sak som tabell',
    count: 'Hur ofta',
    medians: {
      read: 'Hälften av plånböckerna läser inom {time}.',
      approved: 'Hälften av godkännandena kommer inom {time}.',
      exchanged: 'Hälften av utbytena sker inom {time}.',
    },
    advice: {
      origin_not_registered:
        'Sidan på {origin} finns inte på listan. Lägg till den bland appens ursprung, eller öppna sidan där den är registrerad.',
      invalid_client:
        'Din backend bevisade inte att den är din. Kontrollera app-ID, hemlighet och privat nyckel.',
      'invalid_client.hmac': 'Din backend använder fel hemlighet. Lägg in den från de senaste nycklarna.',
      'invalid_client.signature':
        'Din backend använder fel privat nyckel. Lägg in den från de senaste nycklarna.',
      'invalid_client.replay':
        'Din backend skickade samma begärandetoken två gånger. Låt den underteckna en ny för varje försök.',
      'invalid_client.aud': 'Din backend anger en annan tjänst. Ställ in adressen till den här tjänsten.',
      clock_skew: 'Klockan i din backend går fel. Låt den följa en tidsserver.',
      invalid_grant:
        'Din backend skickade en kod som är använd, för gammal eller hör till en annan app. Byt in varje kod en enda gång, genast.',
      invalid_scope: 'Din sida ber om ett scope eller en etikett som inte finns. Välj under Integrering.',
      no_trusted_issuer: 'Ingen utfärdare som skulle kunna svara är betrodd. Se under Tillit.',
      invalid_return_url:
        'Sidan att återvända till finns inte på något registrerat ursprung. Lägg till dess ursprung, eller utelämna return-url.',
    },
    at: 'När',
    what: 'Vad',
    channel: 'Hur',
    scope: 'Scope',
    took: 'Efter',
    why: 'Fel',
    kinds: {
      created: 'Begärt',
      read: 'Läst av en plånbok',
      answered: 'Besvarat',
      approved: 'Godkänt',
      exchanged: 'Inbytt',
      denied: 'Avböjt',
      cancelled: 'Avbrutet',
      expired: 'Har gått ut',
      failed: 'Misslyckat',
      error: 'Avvisat av tjänsten',
    },
    channels: { 'dc-api': 'webbläsarens fråga', qr: 'annan enhet', 'same-device': 'den här enheten' },
  },
} satisfies typeof english;
