// The page on which a resident orders a service or makes a wish.
import { draftAt } from './draft.js';
import { purseAt } from './purse.js';
import { listMine, offerAnother, showReceipt } from './receipt.js';

const AGAIN_MS = [3_000, 10_000, 30_000];

const words = document.querySelector('main').dataset;
const form = document.querySelector('#order');
const message = document.querySelector('#message');
const send = form.querySelector('button[type=submit]');
const kept = draftAt(`order-${words.door}`);

let draft = kept.read();
let failures = 0;
let running = false;
let again = 0;
const purse = purseAt(words.at, words.challenge, () => draft.key);

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
    const { sending, ...order } = draft;
    return purse.fetched('/orders', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...order, ...proof }) });
});

async function submit() {
    if (running) return;
    running = true;
    clearTimeout(again);
    keep({ sending: true });
    send.disabled = true;
    say(words.sending);
    try {
        const answer = await post();
        const told = await answer.json().catch(() => ({}));
        if (answer.ok) taken(told.progress);
        else refused(answer.status, told.why);
    } catch {
        // A dead spot: the same order with the same key again, until it is through.
        say(words.kept, 'bad');
        again = setTimeout(submit, AGAIN_MS[Math.min(failures++, AGAIN_MS.length - 1)]);
    } finally {
        running = false;
    }
}

function taken(progress) {
    const { title } = draft;
    failures = 0;
    kept.forget();
    say('');
    showReceipt(form, { number: title, progress });
}

function refused(status, why) {
    keep({ sending: false });
    send.disabled = false;
    if (why === 'work') void purse.renew().catch(() => {});
    say({ door: words.doorGone, words: words.words, work: words.work, often: words.often }[status === 429 ? 'often' : why] ?? words.fault, 'bad');
}

form.addEventListener('input', event => keep({ [event.target.name]: event.target.value }));

form.addEventListener('submit', event => {
    event.preventDefault();
    const { kind, title } = form.elements;
    if (!kind.value || !title.value.trim()) {
        say(words.words, 'bad');
        (kind.value ? title : form.querySelector('input[name=kind]')).focus();
        return;
    }
    void submit();
});

offerAnother(form, () => {
    draft = kept.read();
    send.disabled = false;
    purse.begin();
});
addEventListener('online', () => {
    if (draft.sending) void submit();
});

for (const name of ['kind', 'title', 'text', 'name', 'phone']) {
    if (draft[name]) form.elements[name].value = draft[name];
}
listMine();
purse.begin();
if (draft.sending) void submit();
