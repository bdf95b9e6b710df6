// The texts of the page, which the server put into it, and times and lengths in its language.

const texts = JSON.parse(document.body.dataset.words);
const language = document.documentElement.lang;
const when = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' });
const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' });

export const knows = key => key in texts;
export const say = (key, ...values) => values.reduce((text, value, n) => text.replaceAll(`{${n}}`, value), texts[key] ?? key);
export const time = at => when.format(new Date(at));
export const hour = at => clock.format(new Date(at));

/** In the largest unit of which there are two or more, as the desk says it. */
export function length(ms) {
    const minutes = Math.floor(ms / 60_000);
    if (minutes >= 2 * 1440) return say('incident.duration.days', Math.floor(minutes / 1440));
    return minutes >= 120 ? say('incident.duration.hours', Math.floor(minutes / 60)) : say('incident.duration.minutes', minutes);
}

/** 230 m, 1.2 km */
export const metres = distance => (distance < 1000 ? `${Math.round(distance / 10) * 10} m` : `${(distance / 1000).toFixed(1)} km`);
