// The list of matters: what waits to be sent, what is mine, what I may claim, what others deal with.
import { h } from './drawing.js';
import { distance, due, isLate, isToday, ordered } from './matters.js';
import { whereIAm } from './place.js';
import { sign } from './sign.js';
import { length, metres, say } from './words.js';

/** @param {object} state of the page @param {object} queue @param {(item: object) => void} giveBack a report into its form again */
export function list(state, queue, giveBack) {
    const now = state.now();
    const matters = ordered(state.matters(), state.near ? whereIAm() : null);
    const open = matters.filter(matter => matter.part !== 'OTHERS');
    const chosen = matters.filter(matter =>
        state.focus === 'late' ? isLate(matter.summary, now) : state.focus === 'today' ? isToday(matter.summary, now) : true);
    return [
        h('div', { class: 'chips', role: 'group', 'aria-label': say('phone.focus') },
            chip(state, 'late', open.filter(matter => isLate(matter.summary, now)).length),
            chip(state, 'today', open.filter(matter => isToday(matter.summary, now)).length),
            chip(state, 'all', matters.length)),
        reports(queue, giveBack),
        ['MINE', 'TO_CLAIM', 'OTHERS'].map(part => group(part, chosen.filter(matter => matter.part === part), queue, now)),
        chosen.length === 0 && h('p', { class: 'empty' }, say(matters.length === 0 && state.asOf ? 'phone.none' : state.asOf ? 'phone.none.so' : 'phone.never')),
    ];
}

function chip(state, focus, count) {
    return h('button', { type: 'button', class: `chip ${focus}`, 'aria-pressed': String(state.focus === focus), onclick: () => state.choose(focus) },
        `${say(`phone.focus.${focus}`)} `, h('b', {}, String(count)));
}

function reports(queue, giveBack) {
    const items = queue.all().filter(item => item.kind === 'report');
    if (items.length === 0) return null;
    return h('section', { class: 'waiting' },
        h('h2', {}, say('phone.reports.waiting', items.length)),
        h('ul', {}, items.map(item => h('li', {},
            h('b', {}, item.title),
            h('p', { class: item.problem ? 'bad' : 'hint' }, item.problem ? trouble(item) : say('phone.waiting')),
            h('button', { type: 'button', class: 'plain', disabled: item.sending, onclick: () => giveBack(item) }, say('phone.back.toForm'))))));
}

/** What stands in the way of something that was not taken. */
export function trouble({ problem: { why, name } }) {
    if (name !== undefined) return say(`photo.fault.${why}`, name);
    return say(why.startsWith('condition.') || why.startsWith('hindrance.') ? `incident.${why}` : `phone.trouble.${why}`);
}

function group(part, matters, queue, now) {
    if (matters.length === 0) return null;
    return h('section', { class: 'group' },
        h('h2', {}, `${say(`phone.part.${part}`)} (${matters.length})`),
        h('ul', {}, matters.map(matter => card(matter, queue.of(matter.summary.number), now))));
}

function card({ summary }, item, now) {
    const here = whereIAm();
    return h('li', {}, h('a', { class: 'card', href: `#${summary.number}` },
        sign(summary.category),
        h('span', { class: 'what' },
            h('b', {}, summary.title),
            h('small', {}, [summary.address, here && metres(distance(here, summary))].filter(Boolean).join(' · ') || say('phone.place.none')),
            h('span', { class: 'marks' }, deadline(summary, now), badges(summary),
                item && h('span', { class: item.problem ? 'mark bad' : 'mark' }, say(item.problem ? 'phone.asks' : 'phone.waiting.mark', say(`incident.act.${item.body.act}`)))))));
}

export function deadline(summary, now) {
    const { paused, late, left } = due(summary, now);
    if (paused) return h('span', { class: 'mark' }, `Ⅱ ${say(`incident.state.${summary.state}`)}`);
    return late !== undefined
        ? h('span', { class: 'mark late' }, `▲ ${say('incident.due.overdue', length(late))}`)
        : h('span', { class: isToday(summary, now) ? 'mark today' : 'mark' }, say('incident.due.left', length(left)));
}

export function badges(summary) {
    return [
        summary.urgent && h('span', { class: 'mark late' }, say('incident.urgent')),
        summary.escalated && h('span', { class: 'mark late' }, `↑ ${say(`incident.level.${summary.level}`)}`),
        summary.supervised && h('span', { class: 'mark today' }, say('incident.supervised')),
    ].filter(Boolean);
}

