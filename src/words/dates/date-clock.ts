// The hour beside a date, and its distance from UTC where one is stated: `5 May 2020 at 10:15 pm UTC+2`.

export interface Clock {
  /** `22:15`, on the clock of whoever wrote it. */
  readonly time: string;
  /** `+02:00`; absent where the text does not say which clock it means. */
  readonly offset?: string;
}

/** Abbreviations that mean one offset, whoever uses them. `CST`, `IST` and `BST` mean several and are left out. */
const OFFSETS: Readonly<Record<string, string>> = {
  z: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  wet: '+00:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  hkt: '+08:00',
  sgt: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  est: '-05:00',
  edt: '-04:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  aest: '+10:00',
  aedt: '+11:00',
};

/** No hour further away than this belongs to the date. */
const REACH = 40;
const TIME = String.raw`(\d{1,2})(?:\s?[:.h時时点點시]\s?(\d{2})(?::\d{2}(?:\.\d{1,6})?)?(?:\s?[分분])?|(?=\s?[ap]\.?m\b)|\s?[時时点點시h])(?!\d)\s?([ap]\.?m(?:\.|\b))?`;
const ZONE = String.raw`(?:\s?\(?(?:(utc|gmt)\s?)?(?:([+-]\d{1,2})(?::?(\d{2}))?(?!\d)|(utc|gmt|[a-z]{1,4})(?![a-z])))?`;
const AFTER = new RegExp(String.raw`^[\s,(]{0,3}(?:t(?=\d)|(?:\p{L}{1,5}[\s.]{1,2}){0,2}(?:-\s)?)${TIME}${ZONE}`, 'u');
const BEFORE = new RegExp(String.raw`(?<![\d.:])${TIME}${ZONE}[\s,)]{1,3}(?:\p{L}{1,5}\s){0,3}$`, 'u');

const two = (value: number): string => String(value).padStart(2, '0');

const clockOf = (match: RegExpExecArray): Clock | undefined => {
  const [, hours, minutes, half, , zoneHours, zoneMinutes, zone] = match;
  const stated = Number(hours);
  if (half !== undefined && (stated < 1 || stated > 12)) return undefined;
  const hour = half === undefined ? stated : (stated % 12) + (half.startsWith('p') ? 12 : 0);
  const minute = Number(minutes ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  const offset = offsetOf(zoneHours, zoneMinutes, zone);
  return { time: `${two(hour === 24 ? 0 : hour)}:${two(minute)}`, ...(offset !== undefined && { offset }) };
};

const offsetOf = (hours: string | undefined, minutes = '00', zone = ''): string | undefined => {
  if (hours === undefined) return Object.hasOwn(OFFSETS, zone) ? OFFSETS[zone] : undefined;
  const distance = Math.abs(Number(hours));
  return distance <= 14 && Number(minutes) <= 59
    ? `${hours.startsWith('-') ? '-' : '+'}${two(distance)}:${minutes}`
    : undefined;
};

/** What the folded line says of the hour of the date that stands from `start` to `end`. */
export const clockBeside = (text: string, start: number, end: number): Clock | undefined => {
  const match = AFTER.exec(text.slice(end, end + REACH)) ?? BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  return match === null ? undefined : clockOf(match);
};
