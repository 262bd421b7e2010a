// An address as the gate names it: long enough to recognise, short enough to read.

const LONGEST = 80;

export function shortAddress(address: string): string {
  const { host, pathname, search, hash } = new URL(address);
  const whole = `${host}${pathname}${search}${hash}`;
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
}
