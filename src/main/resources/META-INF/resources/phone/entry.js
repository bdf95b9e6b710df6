// A new matter from where one stands: by the telephone's place, or by a building of the own grids.
import { draftAt, newKey } from '../resident/draft.js';
import { photosIn } from '../resident/photos.js';
import { draw, h } from './drawing.js';
import { distance } from './matters.js';
import { called, find, watch, whereIAm } from './place.js';
import { metres, say } from './words.js';

const SHOWN = 8;
const COARSE_M = 100;
const SHORTEST = 4;

const root = document.querySelector('#entry');
const form = root.querySelector('form');
const message = form.querySelector('.message');
const where = form.querySelector('#where');
const found = form.querySelector('#found');
const search = form.elements.search;

const draft = draftAt('phone-entry');
const photoPart = document.querySelector('#photo-part').content.firstElementChild.cloneNode(true);
form.querySelector('.photo-place').replaceChildren(photoPart);
const photos = photosIn(photoPart, 'phone-entry', { said: text => complain(text) });

/** @type {{longitude: number, latitude: number, address: string | null, accuracy?: number} | null} */
let place = null;

function complain(text, field = null) {
    message.textContent = text;
    message.hidden = !text;
    field?.focus();
}

function keep() {
    const { category, text, urgent } = form.elements;
    draft.keep({ ...draft.read(), category: category.value, text: text.value, urgent: urgent.checked, place });
}

function choose(chosen) {
    place = chosen;
    search.value = '';
    showPlace();
    keep();
}

function showPlace() {
    const coarse = place?.accuracy > COARSE_M;
    draw(where, place
        ? h('p', { class: coarse ? 'bad' : '' }, `✓ ${place.address ?? say('phone.entry.here', Math.round(place.accuracy))}`, coarse && h('small', {}, say('phone.entry.coarse')))
        : h('p', { class: 'hint' }, say('phone.entry.place.none')));
    suggest();
}

function suggest() {
    const here = whereIAm();
    const buildings = place && !search.value ? [] : find(search.value, SHOWN);
    draw(found, buildings.map(building => h('li', {}, h('button', {
        type: 'button',
        class: 'plain',
        onclick: () => choose({ longitude: building.longitude, latitude: building.latitude, address: called(building) }),
    }, h('span', {}, called(building)), here && h('small', {}, metres(distance(here, building)))))));
}

/** Fills the form with what was begun. */
export async function showEntry() {
    const begun = draft.read();
    const { category, text, urgent } = form.elements;
    if (begun.category) category.value = begun.category;
    text.value = begun.text ?? '';
    urgent.checked = begun.urgent ?? false;
    place = begun.place ?? null;
    complain('');
    showPlace();
    await photos.load();
}

/** A report that was not taken, or is wanted back. */
export async function giveBackReport(item, queue) {
    await queue.drop(item);
    const { category, text, urgent, longitude, latitude, address } = item.body;
    draft.keep({ ...draft.read(), category, text, urgent, place: { longitude, latitude, address, accuracy: item.accuracy } });
    await photos.add(item.photos);
    location.hash = 'new';
    await showEntry();
}

/** @param {object} state @param {object} queue @param {() => void} then */
export function onEntry(state, queue, then) {
    form.addEventListener('submit', async event => {
        event.preventDefault();
        const { category, text, urgent } = form.elements;
        if (!category.value) return complain(say('phone.entry.category.missing'), form.querySelector('input[name=category]'));
        if (text.value.trim().length < SHORTEST) return complain(say('phone.entry.text.missing'), text);
        if (!place) return complain(say('phone.entry.place.missing'), search);
        await queue.add({
            key: newKey(),
            kind: 'report',
            me: state.me,
            at: Date.now(),
            title: text.value.trim().split('\n')[0],
            accuracy: place.accuracy,
            body: { category: category.value, text: text.value.trim(), urgent: urgent.checked, longitude: place.longitude, latitude: place.latitude, address: place.address },
            photos: photos.all().map(({ key, name, blob }) => ({ key, name, blob, sent: false })),
        });
        draft.forget();
        form.reset();
        place = null;
        await photos.clear();
        then();
    });
}

form.addEventListener('input', event => (event.target === search ? suggest() : keep()));
form.querySelector('#locate').addEventListener('click', async event => {
    const button = event.currentTarget;
    button.disabled = true;
    const known = await watch(suggest);
    button.disabled = false;
    if (!known) return complain(say('phone.entry.locate.failed'), search);
    complain('');
    choose({ ...whereIAm(), address: null });
});
