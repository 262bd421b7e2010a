// The small words that stand between the day, the month and the year of one date, in any language.
import { foldWords } from './date-fold.ts';

const CONNECTORS =
  'of|the|day|st|nd|rd|th|de|del|d|di|do|da|des|den|dell|el|le|la|ta|a|an|ar|viz|miz|mis|mi|na|e|i|dne|' +
  'month|year|año|ano|anul|lui|tháng|ngày|năm|mwezi|mwaka|wa|taon|bulan|tahun|tarikh|' +
  'г|год|года|році|року|рік|р|година|години|година|godine|god|leto|leta|roku|rok|r|gada|gads|m|metų|mėn|d|' +
  'ел|елның|елнын|жылдын|жылдың|жылғы|жылы|жыл|ж|сыл|çулхи|ҫулхи|уйӑхӗн|уйĕхĕн|уйăхĕн|ыйын|ыйа|оны|он|ilin|il|йил|yil|' +
  'წლის|წ|թ|թվականի|ta|ga|mí|gada|ko|eko|ren|พ|ศ|ค|พศ|คศ|เดือน|ปี|พุทธศักราช|คริสต์ศักราช|သည်|ရက်|ရက္|လ|ခုနှစ်|ခုႏွစ္|ခု|နှစ်|' +
  'سنة|عام|شهر|من|لسنة|م|سال|ماه|מתאריך|לחודש|שנת|ב|वर्ष|सन|सन्|সাল|সালের|ஆம்|ஆண்டு|월|년|日|年|του|mese|mes|mois|maand|monat|jaar';

const known = new Set(CONNECTORS.split('|').map(foldWords));

export const isConnector = (word: string): boolean => known.has(word);
