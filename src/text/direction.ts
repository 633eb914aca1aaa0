/** Languages written from right to left (CLDR), by their subtag. */
const rightToLeft = new Set('ar arc ckb dv fa he iw ji ks lrc mzn nqo ps sd syr ug ur yi'.split(' '));
const scripts = new Set('Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa'.split(' '));

/** The direction of a language's text: of its script where the tag names one. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(language);
  const isMirrored =
    locale.script === undefined ? rightToLeft.has(locale.language) : scripts.has(locale.script);
  return isMirrored ? 'rtl' : 'ltr';
}
