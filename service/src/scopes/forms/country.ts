/** Countries of ISO 3166-1, alpha-2 and alpha-3 in one word. */
const CODES = `
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH
BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT
BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB
CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP
ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB
GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL
ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM
KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY
MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT
MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU
NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT
REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR
SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS
TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN
VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE`;

/**
 * What passports and EU credentials write beside ISO 3166-1, in the same form. No package knows these.
 * - ICAO Doc 9303 part 3, section 5: organisations, and UTO, the specimen country
 * - the EU: `EL` and `UK`, `XK` for Kosovo, and in a PID `QS` (stateless) and `QU` (unknown), for which ICAO has three letters
 */
const OTHER_CODES = 'ELGRC UKGBR XKXKX KSXKX EUEUE UNUNO QSXXA QUXXX UTUTO';

/** Other codes for the same: Germany in a passport, Kosovo in ICAO Doc 9303 and elsewhere. */
const ALIASES: Readonly<Record<string, string>> = { D: 'DEU', RKS: 'XKX', XKK: 'XKX' };

/** Codes of ICAO Doc 9303 that have three letters only. */
const ALPHA_3_ONLY = 'GBD GBN GBO GBP GBS UNA UNK XBA XCC XCE XCO XDC XEC XES XIM XMP XOM XPO XXB XXC';

const ALPHA_3 = new Map<string, string>([
  ...`${CODES} ${OTHER_CODES}`
    .trim()
    .split(/\s+/)
    .flatMap((codes): [string, string][] => {
      const alpha3 = codes.slice(2);
      return [
        [codes.slice(0, 2), alpha3],
        [alpha3, alpha3],
      ];
    }),
  ...ALPHA_3_ONLY.split(' ').map((code): [string, string] => [code, code]),
  ...Object.entries(ALIASES),
]);

/** A code of three letters, filled up and with space around it. */
const MAX_LENGTH = 16;

/** A country as alpha-3, as the original service gave it; undefined for a code that is in none of the lists. `<` fills up a code in a passport. */
export function toAlpha3(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  return ALPHA_3.get(value.trim().replace(/<+$/, '').toUpperCase());
}
