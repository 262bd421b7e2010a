// What agreements call their dates, language by language. The words are data: one JSON file a language in `words`, all with
// the same fields. A phrase matches the start of a word and any ending, so stems serve all grammatical forms; `_` at its
// end asks for the whole word.
import af from './words/af.json' with { type: 'json' };
import ar from './words/ar.json' with { type: 'json' };
import as_ from './words/as.json' with { type: 'json' };
import az from './words/az.json' with { type: 'json' };
import bg from './words/bg.json' with { type: 'json' };
import bn from './words/bn.json' with { type: 'json' };
import br from './words/br.json' with { type: 'json' };
import ca from './words/ca.json' with { type: 'json' };
import cnh from './words/cnh.json' with { type: 'json' };
import cs from './words/cs.json' with { type: 'json' };
import cv from './words/cv.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import da from './words/da.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import dv from './words/dv.json' with { type: 'json' };
import el from './words/el.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import eo from './words/eo.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import et from './words/et.json' with { type: 'json' };
import eu from './words/eu.json' with { type: 'json' };
import fa from './words/fa.json' with { type: 'json' };
import fi from './words/fi.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import fy from './words/fy.json' with { type: 'json' };
import ga from './words/ga.json' with { type: 'json' };
import gl from './words/gl.json' with { type: 'json' };
import gu from './words/gu.json' with { type: 'json' };
import he from './words/he.json' with { type: 'json' };
import hi from './words/hi.json' with { type: 'json' };
import hu from './words/hu.json' with { type: 'json' };
import hy from './words/hy.json' with { type: 'json' };
import id from './words/id.json' with { type: 'json' };
import is_ from './words/is.json' with { type: 'json' };
import it from './words/it.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };
import jv from './words/jv.json' with { type: 'json' };
import ka from './words/ka.json' with { type: 'json' };
import kab from './words/kab.json' with { type: 'json' };
import kk from './words/kk.json' with { type: 'json' };
import km from './words/km.json' with { type: 'json' };
import kn from './words/kn.json' with { type: 'json' };
import ko from './words/ko.json' with { type: 'json' };
import ky from './words/ky.json' with { type: 'json' };
import lt from './words/lt.json' with { type: 'json' };
import lv from './words/lv.json' with { type: 'json' };
import mk from './words/mk.json' with { type: 'json' };
import ml from './words/ml.json' with { type: 'json' };
import mn from './words/mn.json' with { type: 'json' };
import mr from './words/mr.json' with { type: 'json' };
import ms from './words/ms.json' with { type: 'json' };
import mt from './words/mt.json' with { type: 'json' };
import my from './words/my.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };
import no from './words/no.json' with { type: 'json' };
import pa from './words/pa.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import pt from './words/pt.json' with { type: 'json' };
import rm from './words/rm.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };
import rw from './words/rw.json' with { type: 'json' };
import sah from './words/sah.json' with { type: 'json' };
import sk from './words/sk.json' with { type: 'json' };
import sl from './words/sl.json' with { type: 'json' };
import sq from './words/sq.json' with { type: 'json' };
import sr from './words/sr.json' with { type: 'json' };
import su from './words/su.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };
import sw from './words/sw.json' with { type: 'json' };
import ta from './words/ta.json' with { type: 'json' };
import te from './words/te.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import tl from './words/tl.json' with { type: 'json' };
import tr from './words/tr.json' with { type: 'json' };
import tt from './words/tt.json' with { type: 'json' };
import uk from './words/uk.json' with { type: 'json' };
import ur from './words/ur.json' with { type: 'json' };
import vi from './words/vi.json' with { type: 'json' };
import xh from './words/xh.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };
import zu from './words/zu.json' with { type: 'json' };

export interface DateWords {
  readonly updated: readonly string[];
  readonly effective: readonly string[];
  readonly published: readonly string[];
  readonly version: readonly string[];
  /** What the document calls itself. */
  readonly document: readonly string[];
  /** Other words that may stand in a sentence that does nothing but date the document. */
  readonly neutral: readonly string[];
  /** Words that make the date one of another text, earlier or still to come. */
  readonly earlier: readonly string[];
  /** Words right beside a date that say the text it dates is no longer the text: `superseded`. */
  readonly gone: readonly string[];
  /** Words right before (or after) a date that end a period: the date is not a beginning. */
  readonly until: readonly string[];
  /** Laws and treaties, whose dates are not the document's. */
  readonly law: readonly string[];
  /** What is not the document, but has a date of its own: prices, goods, persons, events, and a case that is supposed. */
  readonly thing: readonly string[];
  /** A list of earlier versions or changes starts here. */
  readonly history: readonly string[];
  /** The days of a month in words, the first first, `|` between variants. */
  readonly days: readonly string[];
}

export const DATE_WORDS: Readonly<Record<string, DateWords>> = {
  af,
  ar,
  as: as_,
  az,
  bg,
  bn,
  br,
  ca,
  cnh,
  cs,
  cv,
  cy,
  da,
  de,
  dv,
  el,
  en,
  eo,
  es,
  et,
  eu,
  fa,
  fi,
  fr,
  fy,
  ga,
  gl,
  gu,
  he,
  hi,
  hu,
  hy,
  id,
  is: is_,
  it,
  ja,
  jv,
  ka,
  kab,
  kk,
  km,
  kn,
  ko,
  ky,
  lt,
  lv,
  mk,
  ml,
  mn,
  mr,
  ms,
  mt,
  my,
  nl,
  no,
  pa,
  pl,
  pt,
  rm,
  ro,
  ru,
  rw,
  sah,
  sk,
  sl,
  sq,
  sr,
  su,
  sv,
  sw,
  ta,
  te,
  th,
  tl,
  tr,
  tt,
  uk,
  ur,
  vi,
  xh,
  zh,
  zu,
  hr: sr,
  bs: sr,
  sh: sr,
};

/** Beside every other language: pages of all of them keep English labels. */
export const ENGLISH: DateWords = en;
