import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Utvecklingsläge: använd bara testuppgifter.',
  title: 'Började du det här på {site}?',
  sameDevice:
    'Ja? Fortsätt då i din plånbok. Den visar vad som skulle delas och frågar dig igen; därefter är du tillbaka på webbplatsen.',
  crossDevice:
    'Fortsätt bara om koden du skannade finns på din egen skärm, på en sida som du själv har öppnat. Skanna aldrig en kod som någon har skickat till dig.',
  asks: '{app} ber om',
  askedNow: 'Begärt för mindre än en minut sedan',
  asked: {
    one: 'Begärt för {count} minut sedan',
    other: 'Begärt för {count} minuter sedan',
  },
  notYou: 'Är det inte du?',
  notYouText: 'Stäng den här sidan. Inget delas om du inte godkänner det i din plånbok.',
  wallets: 'Öppna i en plånbok',
  openNamed: 'Öppna {wallet}',
  openWallet: 'Öppna en plånboksapp',
  openOtherWallet: 'Öppna en annan plånboksapp',
  openWebWallet: 'Öppna webbplånboken',
  openAgeApp: 'Öppna EU:s åldersapp',
  noneOpened: 'Öppnades ingen plånbok?',
  otherWallets: 'Andra plånböcker',
  openEuWallet: 'Öppna en europeisk digital identitetsplånbok',
  openHaipWallet: 'Öppna en plånbok med hög tillitsnivå (HAIP)',
  missing: {
    email: 'Finns ingen bekräftad e-postadress i din plånbok än, eller har du ingen plånbok? Skaffa den här.',
    phone:
      'Finns inget bekräftat telefonnummer i din plånbok än, eller har du ingen plånbok? Skaffa det här.',
    either:
      'Finns ingen bekräftad e-postadress och inget bekräftat telefonnummer i din plånbok än, eller har du ingen plånbok? Skaffa ett av dem här; det räcker.',
    login: 'Finns ingen anonym inloggning i din plånbok än, eller har du ingen plånbok? Skaffa en här.',
  },
  emailEnough: 'Din e-postadress räcker. Du kan utelämna telefonnumret.',
  phoneEnough: 'Ditt telefonnummer räcker. Du kan utelämna e-postadressen.',
  rest: 'Allt annat måste redan finnas i din plånbok.',
  verifyEmail: 'Bekräfta min e-postadress',
  verifyPhone: 'Bekräfta mitt telefonnummer',
  getLogin: 'Skaffa en anonym inloggning',
  pick: 'Vilket tal visar {site} för dig?',
  pickTitle: 'Välj talet på din skärm',
  pickText: 'Det finns på skärmen där du skannade koden.',
  pickWarning:
    'Välj det bara om du själv har öppnat den sidan. Om någon har skickat koden till dig eller säger talet till dig vill den personen logga in som du.',
  noNumber: 'Jag ser inget tal',
  right: 'Gå tillbaka till den andra skärmen',
  rightText: 'Det är rätt tal. Sidan där du skannade koden går vidare av sig själv.',
  wrong: 'Inget delades',
  wrongText: 'Talet bekräftades inte, så ditt svar räknas inte.',
  wrongThen:
    'Om du själv började det här, gå tillbaka till sidan som visade koden och försök igen där. Om någon har skickat koden till dig har du just stoppat den personen.',
  over: 'Det finns inget mer att välja',
  overText: 'Sidan där du skannade koden visar hur det gick.',
  overThen: 'Börja om där för att försöka igen.',
  done: 'Fortsätt på datorn',
  doneText: 'Ditt svar har skickats. Sidan där du skannade koden går vidare av sig själv.',
  close: 'Du kan stänga den här sidan.',
  dead: 'Den här länken gäller inte längre',
  deadText: 'Den har redan använts, ersatts av en nyare eller är för gammal. Inget delades när den öppnades.',
  deadThen: 'Gå tillbaka till sidan som visade koden eller länken för att försöka igen.',
  home: 'Registrering och inloggning med din identitetsplånbok',
  homeText:
    'Webbplatser använder den här tjänsten för att be din plånbok om bekräftade uppgifter, till exempel din e-postadress. Inget delas om du inte godkänner det i din plånbok.',
  homeThen:
    'Skickade en webbplats dig hit? Gå tillbaka till den och försök igen där. Det finns inget att fylla i på den här sidan.',
  homeErrors: 'För utvecklare: vad felkoderna betyder',
  homeApi: 'För utvecklare: gränssnittet (OpenAPI)',
} satisfies LandingWords;
