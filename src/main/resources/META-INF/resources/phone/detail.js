// One matter: what it is, what happened, and what to do now. What is typed and taken stays on the telephone until it is sent, whatever happens meanwhile.
import { draftAt, newKey } from '../resident/draft.js';
import { photosIn } from '../resident/photos.js';
import { draw, h } from './drawing.js';
import { distance } from './matters.js';
import { badges, deadline, trouble } from './list.js';
import { whereIAm } from './place.js';
import { sign } from './sign.js';
import { knows, metres, say, time } from './words.js';

/** In this order, the first as the main one. */
const ACTS = ['CLAIM', 'HANDLE', 'RESUME', 'ADD_PHOTO', 'TRANSFER', 'RETURN', 'AWAIT_RESIDENT', 'ASK_EXTENSION'];

/** When a day's work ends. */
const EVENING = 'T18:00:00+08:00';

const root = document.querySelector('#matter');
const about = root.querySelector('#about');
const form = root.querySelector('#deed');
const acts = root.querySelector('#acts');
const message = form.querySelector('.message');
const until = form.querySelector('#until');
const handTo = form.querySelector('#hand-to');
const history = root.querySelector('#history');

/** The matter in the page now: its number, its photos, its draft. */
let open = null;

function complain(text, field = null) {
    message.textContent = text;
    message.hidden = !text;
    field?.focus();
}

function begin(number) {
    const photoPart = document.querySelector('#photo-part').content.firstElementChild.cloneNode(true);
    form.querySelector('.photo-place').replaceChildren(photoPart);
    const draft = draftAt(number);
    open = { number, draft, photos: photosIn(photoPart, number, { said: text => complain(text) }) };
    form.reset();
    form.elements.why.value = draft.read().why ?? '';
    until.hidden = true;
    handTo.hidden = true;
    complain('');
    void open.photos.load();
}

/** @param {object} state of the page @param {object} matter @param {object} queue */
export function showMatter(state, matter, queue) {
    const { summary } = matter;
    const now = state.now();
    if (open?.number !== summary.number) begin(summary.number);
    const item = queue.of(summary.number);
    draw(about, heading(matter, now), item ? pending(item, matter, queue) : null);
    form.hidden = Boolean(item) || matter.next.length === 0;
    draw(acts, ACTS.map(act => matter.next.find(next => next.act === act)).filter(Boolean).map((next, n) =>
        h('button', { type: 'button', class: n === 0 && next.act !== 'ADD_PHOTO' ? '' : 'plain', onclick: () => void act(state, matter, next, queue) }, say(`incident.act.${next.act}`))));
    draw(history, matter.history.toReversed().map(line));
}

export const leaveMatter = () => {
    open = null;
};

function heading({ summary, description, extensionAskedUntil }, now) {
    const here = whereIAm();
    const map = `../map?at=${summary.latitude.toFixed(5)},${summary.longitude.toFixed(5)},17`;
    return h('section', { class: 'head' },
        h('div', { class: 'title' }, sign(summary.category), h('h2', {}, summary.title)),
        h('p', { class: 'hint' }, `${say(`incident.category.${summary.category}`)} · ${summary.number} · ${say(`incident.state.${summary.state}`)}`),
        h('div', { class: 'marks' }, deadline(summary, now), badges(summary)),
        h('p', {}, [summary.address ?? say('phone.place.none'), here && metres(distance(here, summary))].filter(Boolean).join(' · '), ' ', h('a', { href: map }, say('incident.onMap'))),
        h('p', { class: 'hint' }, say('phone.due', time(summary.dueAt))),
        extensionAskedUntil && h('p', { class: 'hint' }, say('phone.extension.asked', time(extensionAskedUntil))),
        description && description !== summary.title && h('p', { class: 'told' }, description));
}

/** What was done here and waits, or asks what to do now that somebody else was at it. */
function pending(item, matter, queue) {
    const { problem } = item;
    const name = say(`incident.act.${item.body.act}`);
    const back = h('button', { type: 'button', class: 'plain', disabled: item.sending, onclick: () => void giveBack(item, queue) }, say(problem ? 'phone.back.toDraft' : 'phone.takeBack'));
    if (!problem) return h('section', { class: 'message' }, h('p', {}, say('phone.pending', name)), typed(item), back);
    return h('section', { class: 'message bad', role: 'alert' },
        h('p', {}, h('b', {}, problem.since ? say('phone.changed', name) : trouble(item))),
        problem.since && problem.why !== 'STALE' && h('p', {}, trouble(item)),
        problem.since && h('ol', { class: 'history' }, problem.since.map(line)),
        typed(item),
        problem.possible && h('button', { type: 'button', onclick: () => void queue.insist(item, matter).then(() => root.dispatchEvent(new Event('deed'))) }, say('phone.insist', name)),
        back);
}

function typed(item) {
    return [
        item.body.why && h('p', { class: 'told' }, item.body.why),
        item.photos.length > 0 && h('p', { class: 'hint' }, say('phone.photos', item.photos.length)),
    ];
}

async function giveBack(item, queue) {
    await queue.drop(item);
    const draft = draftAt(item.body.number);
    draft.keep({ ...draft.read(), why: item.body.why });
    if (open?.number === item.body.number) {
        form.elements.why.value = item.body.why;
        await open.photos.add(item.photos);
    }
}

function line({ at, actor, act, about: what, note, photos }) {
    return h('li', {},
        h('time', { datetime: at }, time(at)),
        h('span', {}, h('b', {}, say(`incident.act.${act}`)), ` ${knows(`phone.actor.${actor}`) ? say(`phone.actor.${actor}`) : actor}`),
        what && h('small', {}, told(act, what)),
        note && h('q', {}, note),
        photos.length > 0 && h('span', { class: 'taken' }, photos.map((photo, n) =>
            h('a', { href: `../api/photos/${photo}`, target: '_blank' }, h('img', { loading: 'lazy', src: `../api/photos/${photo}/thumbnail`, alt: say('photo.nth', n + 1, photos.length) })))));
}

/** What a line was about, as the desk says it. */
function told(act, what) {
    const [kind, ...code] = what.split(' ');
    if (knows(`incident.owner.${kind}`)) return say(`incident.owner.${kind}`, code.join(' '));
    if (act === 'ASK_EXTENSION' || act === 'GRANT_EXTENSION') return say('incident.extension.to', time(what));
    if (act === 'ESCALATE') return say(`incident.level.${what}`);
    return knows(`incident.rating.${what}`) ? say(`incident.rating.${what}`) : what;
}

async function act(state, matter, next, queue) {
    const why = form.elements.why.value.trim();
    const photos = open.photos.all();
    if (next.act === 'ADD_PHOTO' && photos.length === 0) return complain(say('incident.hindrance.PHOTO_MISSING'));
    if (next.act === 'ASK_EXTENSION' && until.hidden) {
        until.hidden = false;
        const first = new Date(Date.parse(matter.summary.dueAt) + 86_400_000).toISOString().slice(0, 10);
        form.elements.until.min = first;
        form.elements.until.value = first;
        return complain(say('phone.until.hint', matter.extensionsLeft), form.elements.until);
    }
    if (next.act === 'TRANSFER' && handTo.hidden) {
        handTo.hidden = false;
        form.elements.to.replaceChildren(...matter.handTo.map(({ owner, name }) =>
            h('option', { value: owner }, say(`incident.owner.${owner.split(' ')[0]}`, name))));
        return complain(say(matter.handTo.length > 0 ? 'phone.handTo.hint' : 'phone.handTo.none'), form.elements.to);
    }
    if (next.act === 'TRANSFER' && !form.elements.to.value) return complain(say('phone.handTo.none'));
    if (next.reason && !why) return complain(say('incident.hindrance.REASON_MISSING'), form.elements.why);
    const asked = {
        ASK_EXTENSION: () => ({ until: new Date(form.elements.until.value + EVENING).toISOString() }),
        TRANSFER: () => ({ to: form.elements.to.value }),
    }[next.act]?.() ?? {};
    await queue.add({
        key: newKey(),
        kind: 'deed',
        me: state.me,
        at: Date.now(),
        title: `${say(`incident.act.${next.act}`)} · ${matter.summary.title}`,
        seen: matter.history.length,
        body: { number: matter.summary.number, act: next.act, why, ...asked, version: matter.summary.version },
        photos: photos.map(({ key, name, blob }) => ({ key, name, blob, sent: false })),
    });
    open.draft.forget();
    await open.photos.clear();
    open = null;
    root.dispatchEvent(new Event('deed'));
}

form.addEventListener('input', event => {
    if (event.target.name === 'why') open?.draft.keep({ ...open.draft.read(), why: event.target.value });
});
form.addEventListener('submit', event => event.preventDefault());
