// Dates as the contract has them: {date, precision, evidence}, or null when unknown.

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const relative = { // "yesterday", but "1 year ago": "last year" would be another time
  day: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }), other: new Intl.RelativeTimeFormat('en', { numeric: 'always' }),
};

/** "2 September 2025", "September 2025" or "2025", as far as it is known. */
export function dateText(partial) {
  if (!partial) return 'undated';
  if (partial.precision === 'year') return partial.date;
  return (partial.precision === 'month' ? month : day).format(new Date(partial.date));
}

/** "3 weeks ago": in the largest unit that the precision allows and that is not zero; nothing when that is unknown. */
export function ageText(partial, now = new Date()) {
  if (!partial) return '';
  const days = Math.round((new Date(partial.date) - now) / 86400000);
  const units = [['year', 365], ['month', 30], ['week', 7], ['day', 1]];
  const finest = { year: 1, month: 2 }[partial.precision] ?? units.length;
  const [unit, length] = units.slice(0, finest).find(([, length]) => Math.abs(days) >= length) ?? units[finest - 1];
  return (relative[unit] ?? relative.other).format(Math.trunc(days / length), unit);
}

export function datedText(partial) {
  return partial ? `${dateText(partial)} (${ageText(partial)})` : 'undated';
}

/** A date as a person or the contract writes it ("2025", "2025-08", "2025-08-30", a moment), in words. */
export function limitText(text) {
  const precision = { 4: 'year', 7: 'month' }[text.length] ?? 'day';
  return Number.isNaN(Date.parse(text)) ? text : dateText({ date: text, precision });
}

/** The same as a whole day, for a date field: the first day that it can mean, or the last. */
export function wholeDay(text, last) {
  if (!text || text.length >= 10) return (text ?? '').slice(0, 10);
  const [year, part] = text.split('-');
  if (!last) return `${year}-${part ?? '01'}-01`;
  return new Date(Date.UTC(Number(year), Number(part ?? 12), 0)).toISOString().slice(0, 10);
}
