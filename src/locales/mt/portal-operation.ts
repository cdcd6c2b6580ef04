import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Tħaddim',
  text: 'Kif sejra l-installazzjoni, u x’jeħtieġ lil xi ħadd dalwaqt.',

  expiries: {
    title: 'X’jintemm meta',
    text: 'L-ewwel li jintemm jiġi l-ewwel.',
    none: 'Hawn ma jintemm xejn.',
    ends: 'jintemm {date}',
    renews: 'm’hemm xejn x’tagħmel',
    levels: { ok: 'tajjeb', warning: 'dalwaqt', problem: 'intemm' },
    kinds: {
      own: 'Ċertifikat ta’ app',
      imported: 'Ċertifikat importat ta’ app',
      authority: 'Awtorità taċ-ċertifikat ta’ app',
      google: 'Ċertifikat ta’ app għand Google',
      apple: 'Ċertifikat ta’ app għand Apple',
      registration: 'Reġistrazzjoni ta’ app',
      'app-key': 'Ċwievet ta’ qabel ta’ app',
      anchor: 'Ċertifikat ta’ emittent fdat',
      list: 'Lista ta’ fiduċja',
      'signing-key': 'Ċavetta tal-iffirmar ta’ qabel: meħtieġa sa dakinhar',
      tls: 'Ċertifikat TLS',
      invitation: 'Stedina għall-portal',
    },
  },

  doctor: {
    title: 'Tabib',
    text: 'Jeżamina l-installazzjoni kollha, u jistaqsi wkoll lis-server tal-email u l-indirizz pubbliku tas-servizz. Il-linja tal-kmand għandha l-istess: civic-service doctor.',
    run: 'Eżamina l-installazzjoni',
    again: 'Erġa’ eżamina',
    at: 'Eżaminata {date}',
    well: 'M’hemm xejn ħażin.',
    found: {
      one: 'Ħaġa waħda teħtieġ attenzjoni.',
      two: 'Żewġ affarijiet jeħtieġu attenzjoni.',
      few: '{count} affarijiet jeħtieġu attenzjoni.',
      many: '{count}-il ħaġa jeħtieġu attenzjoni.',
      other: '{count} ħaġa jeħtieġu attenzjoni.',
    },
    fine: {
      one: 'Kontroll wieħed tajjeb',
      two: 'Żewġ kontrolli tajbin',
      few: '{count} kontrolli tajbin',
      many: '{count}-il kontroll tajbin',
      other: '{count} kontroll tajbin',
    },
    change: 'X’għandek tagħmel:',
    levels: { ok: 'tajjeb', warning: 'twissija', problem: 'problema' },
  },

  backup: {
    title: 'Backup',
    last: 'L-aħħar backup sar {date}.',
    never: 'Għad ma sar l-ebda backup, jew l-ebda wieħed minn din il-verżjoni ’l hawn.',
    text: 'Il-linja tal-kmand tagħmel wieħed, anke waqt li s-servizz ikun qed jaħdem:',
    why: 'Il-portal ma jagħti l-ebda backup: min għandu wieħed flimkien maċ-ċavetta tas-servizz jista’ jiffirma għal dan is-servizz, u browser iżomm dak li jniżżel fejn isibuh ħaddieħor.',
  },
} satisfies typeof english;
