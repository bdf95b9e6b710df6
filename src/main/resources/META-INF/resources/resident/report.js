// The page that the code on a door opens.
import { draftAt } from './draft.js';
import { photosIn } from './photos.js';
import { purseAt } from './purse.js';
import { listMine, offerAnother, showReceipt } from './receipt.js';

const AGAIN_MS = [3_000, 10_000, 30_000];
const PHOTO_PATIENCE_MS = 120_000;

const main = document.querySelector('main');
const words = main.dataset;
const form = document.querySelector('#report');
const near = document.querySelector('#near');
const message = document.querySelector('#message');
const send = form.querySelector('button[type=submit]');
const kept = draftAt(words.door);

const photos = photosIn(document.querySelector('#photos'), words.door, {
    said: text => say(text, 'bad'),
    removed: photo => void dropped(photo),
    changed: () => void sendPhotos().catch(() => {}), // while the rest is written; where that fails, with the rest
});

let draft = kept.read();
const purse = purseAt(location.pathname, words.challenge, () => draft.key);
let failures = 0;
let running = false;
let again = 0;

function say(text, tone = '') {
    message.textContent = text;
    message.className = `message ${tone}`;
    message.hidden = !text;
}

function keep(changes) {
    draft = { ...draft, ...changes };
    kept.keep(draft);
}

const post = () => purse.paid(proof => {
    const { sending, ...report } = draft;
    const keys = draft.same ? [] : photos.all().map(photo => photo.key);
    return purse.fetched('', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...report, photos: keys, ...proof }) });
});

const photoAt = (photo, more = {}) => `/photos/${photo.key}?${new URLSearchParams({ report: draft.key, ...more })}`;
const dropped = photo => purse.fetched(photoAt(photo), { method: 'DELETE' }).catch(() => {});

async function sendUnsent() {
    for (const photo of photos.unsent()) {
        const answer = await purse.paid(proof => purse.fetched(photoAt(photo, proof), { method: 'PUT', body: photo.blob }, PHOTO_PATIENCE_MS));
        if (answer.ok) await photos.sent(photo);
        else if (answer.status === 429 || answer.status >= 500) throw new Error('later');
        else await photos.refuse(photo, (await answer.json().catch(() => ({}))).why);
    }
}

let lastPhotos = Promise.resolve();
/** One after the other, whoever asks. */
function sendPhotos() {
    lastPhotos = lastPhotos.catch(() => {}).then(sendUnsent);
    return lastPhotos;
}

async function submit() {
    if (running) return;
    running = true;
    clearTimeout(again);
    keep({ sending: true });
    send.disabled = true;
    say(words.sending);
    try {
        if (!draft.same) await sendPhotos();
        if (!draft.same && photos.refused()) {
            stopped();
            return; // which it is, is said
        }
        const answer = await post();
        if (answer.ok) await taken(await answer.json());
        else await refused(answer.status, await answer.json().catch(() => ({})));
    } catch {
        later();
    } finally {
        running = false;
    }
}

/** A dead spot: the same report with the same key again, until it is through. */
function later() {
    say(words.kept, 'bad');
    again = setTimeout(submit, AGAIN_MS[Math.min(failures++, AGAIN_MS.length - 1)]);
}

function stopped() {
    send.disabled = false;
    keep({ sending: false, same: undefined });
}

async function refused(status, { why, missing }) {
    if (why === 'photos') {
        await photos.again(missing);
        later();
        return;
    }
    stopped();
    if (status >= 500) why = 'fault';
    else if (status === 429) why = 'often';
    if (why === 'work') void purse.renew().catch(() => {});
    say({ door: words.doorGone, words: words.words, work: words.work, often: words.often, closed: words.closed }[why] ?? words.fault, 'bad');
}

async function taken(receipt) {
    failures = 0;
    kept.forget();
    await photos.clear();
    say('');
    showReceipt(form, receipt);
}

function started() {
    draft = kept.read();
    near.hidden = true;
    send.disabled = false;
    purse.begin();
}

async function showNear(category) {
    const answer = await purse.fetched(`/near?category=${category}&lang=${document.documentElement.lang}`).catch(() => null);
    const matters = answer?.ok ? await answer.json() : [];
    if (draft.category !== category) return; // another was chosen meanwhile
    near.querySelector('ul').replaceChildren(...matters.map(matter => {
        const item = document.createElement('li');
        const about = document.createElement('span');
        const title = document.createElement('b');
        title.textContent = matter.title;
        const when = document.createElement('small');
        when.textContent = matter.alsoMet > 0 ? `${matter.when} · ${words.others.replace('{0}', matter.alsoMet)}` : matter.when;
        about.append(title, when);
        const too = document.createElement('button');
        too.type = 'button';
        too.textContent = words.too;
        too.setAttribute('aria-label', `${words.too}: ${matter.title}`);
        too.addEventListener('click', () => {
            keep({ same: matter.number });
            void submit();
        });
        item.append(about, too);
        return item;
    }));
    near.hidden = matters.length === 0;
}

form.addEventListener('input', event => {
    const { name, value } = event.target;
    keep({ [name]: value });
    if (name === 'category') void showNear(value);
});

form.addEventListener('submit', event => {
    event.preventDefault();
    const { category, text } = form.elements;
    const long = text.value.trim().length;
    if (!category.value || long < text.minLength || long > text.maxLength) {
        say(words.words, 'bad');
        (category.value ? text : form.querySelector('input[name=category]')).focus();
        return;
    }
    keep({ same: undefined });
    void submit();
});

offerAnother(form, started);
addEventListener('online', () => {
    if (draft.sending) void submit();
    else void sendPhotos().catch(() => {});
});

for (const name of ['text', 'name', 'phone', 'category']) {
    if (draft[name]) form.elements[name].value = draft[name];
}
if (draft.category) void showNear(draft.category);
listMine();
purse.begin();
void photos.load().then(() => {
    if (draft.sending) return submit();
});
