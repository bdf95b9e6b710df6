// The page that the code on a door opens.
import { draftAt, mine } from './draft.js';
import { expires, solve } from './work.js';

const AGAIN_MS = [3_000, 10_000, 30_000];
const PATIENCE_MS = 20_000;

const main = document.querySelector('main');
const words = main.dataset;
const form = document.querySelector('#report');
const near = document.querySelector('#near');
const message = document.querySelector('#message');
const send = form.querySelector('button[type=submit]');
const done = document.querySelector('#done');
const here = location.pathname;
const kept = draftAt(words.door);

let draft = kept.read();
let challenge = words.challenge;
let work = null;
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

/** Done while the resident writes; a new one where the challenge or the key is another. */
function nonce() {
    const wants = `${challenge}:${draft.key}`;
    if (work?.wants !== wants) work = { wants, nonce: solve(challenge, draft.key) };
    return work.nonce;
}

const fetched = (path, options = {}) => fetch(here + path, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });

async function newChallenge() {
    const answer = await fetched('/challenge');
    if (answer.ok) challenge = (await answer.json()).challenge;
}

async function post() {
    if (expires(challenge) * 1000 < Date.now() + 60_000) await newChallenge();
    const { sending, ...report } = draft;
    const sent = { ...report, challenge, nonce: await nonce() };
    return fetched('', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent) });
}

async function submit() {
    if (running) return;
    running = true;
    clearTimeout(again);
    keep({ sending: true });
    send.disabled = true;
    say(words.sending);
    try {
        let answer = await post();
        if (answer.status === 422 && (await answer.clone().json()).why === 'expired') {
            await newChallenge();
            answer = await post();
        }
        if (answer.ok) taken(await answer.json());
        else refused(answer.status >= 500 ? 'fault' : answer.status === 429 ? 'often' : (await answer.json().catch(() => ({}))).why);
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

function refused(why) {
    send.disabled = false;
    keep({ sending: false, same: undefined });
    if (why === 'work') void newChallenge().catch(() => {});
    say({ door: words.doorGone, words: words.words, work: words.work, often: words.often, closed: words.closed }[why] ?? words.fault, 'bad');
}

function taken(receipt) {
    failures = 0;
    kept.forget();
    mine.add(receipt);
    const link = new URL(words.progress + receipt.progress, location.href).href;
    document.querySelector('#number').textContent = receipt.number;
    const anchor = document.querySelector('#link');
    anchor.href = link;
    anchor.textContent = link;
    form.hidden = true;
    done.hidden = false;
    document.querySelector('#mine').hidden = true;
    say('');
    done.focus();
}

function started() {
    draft = kept.read();
    form.reset();
    near.hidden = true;
    send.disabled = false;
    form.hidden = false;
    done.hidden = true;
    listMine();
    void nonce();
}

function listMine() {
    const all = mine.read();
    const list = document.querySelector('#mine ul');
    list.replaceChildren(...all.map(({ number, progress }) => {
        const item = document.createElement('li');
        const anchor = document.createElement('a');
        anchor.href = words.progress + progress;
        anchor.textContent = number;
        item.append(anchor);
        return item;
    }));
    document.querySelector('#mine').hidden = all.length === 0;
}

async function showNear(category) {
    const answer = await fetched(`/near?category=${category}&lang=${document.documentElement.lang}`).catch(() => null);
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

document.querySelector('#copy').addEventListener('click', async event => {
    const link = document.querySelector('#link');
    try {
        await navigator.clipboard.writeText(link.href);
        event.target.textContent = words.copied;
    } catch {
        // Not without TLS: marked, so that it can be copied by hand.
        getSelection().selectAllChildren(link);
    }
});
document.querySelector('#another').addEventListener('click', started);
addEventListener('online', () => {
    if (draft.sending) void submit();
});

for (const name of ['text', 'name', 'phone', 'category']) {
    if (draft[name]) form.elements[name].value = draft[name];
}
if (draft.category) void showNear(draft.category);
listMine();
void nonce();
if (draft.sending) void submit();
