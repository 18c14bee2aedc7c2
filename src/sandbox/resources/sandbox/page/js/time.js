// Moments as the workspace's people read them: always in the workspace's zone, never in the computer's.

import { language, t } from './words.js';

let zone = 'Asia/Tokyo';

/** The zone that the workspace's clock names. */
export function useZone(name) {
  zone = name || zone;
}

const formats = new Map();

function format(name, options) {
  const key = `${language()}:${name}:${zone}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(language() === 'ja' ? 'ja-JP' : 'en-GB', { timeZone: zone, ...options }));
  }
  return formats.get(key);
}

const date = (seconds) => new Date(Number(seconds) * 1000);

/** 8:25. */
export function hourMinute(ts) {
  return format('hm', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(date(ts));
}

/** 2025年4月14日(月). */
export function fullDay(ts) {
  return format('day', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }).format(date(ts));
}

/** 4月14日(月) 8:25. */
export function moment(ts) {
  return `${format('short', { month: 'long', day: 'numeric', weekday: 'short' }).format(date(ts))} ${hourMinute(ts)}`;
}

/** 2025-04-14 in the workspace's zone. */
export function dayKey(ts) {
  return local(ts).slice(0, 10);
}

/** Seconds since 1970 as 2025-04-14T08:25 in the workspace's zone, the value of a date and time input. */
export function local(seconds) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(date(seconds));
  const part = (type) => parts.find((candidate) => candidate.type === type).value;
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The other way round: 2025-04-14T08:25 in the workspace's zone as seconds since 1970. */
export function seconds(localText) {
  const wanted = Date.parse(`${localText}:00Z`) / 1000;
  const offset = Date.parse(`${local(wanted)}:00Z`) / 1000 - wanted;
  const guess = wanted - offset;
  return guess - (Date.parse(`${local(guess)}:00Z`) / 1000 - wanted);
}

/** 2025-04-14 as a person reads it, with the weekday. */
export function dayInWords(isoDay) {
  return fullDay(seconds(`${isoDay}T12:00`));
}

/** Slack's date tokens, such as {date_short_pretty} and {time}. */
export function slackDate(timestamp, pattern, now) {
  const day = dayKey(timestamp);
  const near = new Map([
    [dayKey(now), t('today')],
    [dayKey(now - 86400), t('yesterday')],
    [dayKey(now + 86400), t('tomorrow')],
  ]);
  const plain = {
    date_num: () => day,
    date_slash: () => day.replaceAll('-', '/'),
    date_long: () => format('long', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }).format(date(timestamp)),
    date: () => format('date', { year: 'numeric', month: 'long', day: 'numeric' }).format(date(timestamp)),
    date_short: () => format('medium', { year: 'numeric', month: 'short', day: 'numeric' }).format(date(timestamp)),
    time: () => hourMinute(timestamp),
    time_secs: () =>
      format('secs', { hour: 'numeric', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(date(timestamp)),
    ago: () => ago(now - timestamp),
    day_divider_pretty: () => near.get(day) ?? fullDay(timestamp),
  };
  return pattern.replace(/\{(\w+?)(_pretty)?\}/g, (whole, name, pretty) => {
    const known = plain[name] ?? plain[name + (pretty ?? '')];
    return known ? (pretty && near.get(day)) || known() : whole;
  });
}

function ago(past) {
  const units = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ];
  const [unit, size] = units.find(([, each]) => Math.abs(past) >= each) ?? units[3];
  return new Intl.RelativeTimeFormat(language()).format(-Math.round(past / size), unit);
}
