// The grid worker's page: what it knows, what it shows by its address, and when it asks and sends.
import { table } from '../resident/table.js';
import { leaveMatter, showMatter } from './detail.js';
import { draw } from './drawing.js';
import { giveBackReport, onEntry, showEntry } from './entry.js';
import { list } from './list.js';
import { forgetBuildings, loadBuildings, mayKnow, watch } from './place.js';
import { Later, queueOf } from './queue.js';
import { LoggedOut, server } from './server.js';
import { hour, say } from './words.js';

const REFRESH_MS = 30_000;
const AGAIN_MS = 5_000;
const TOLD_MS = 5_000;

const kept = table('phone-matters');
/** @type {Map<string, object>} */
const matters = new Map();
let numbers = [];
let behind = 0;
let connected = navigator.onLine;
let loggedOut = false;
let again = 0;

const state = {
    me: '',
    asOf: null,
    focus: 'all',
    near: false,
    /** By the portal's clock: a telephone's may be wrong. */
    now: () => Date.now() + behind,
    matters: () => numbers.map(number => matters.get(number)).filter(Boolean),
    choose(focus) {
        state.focus = focus;
        show();
    },
};

const queue = queueOf(table('phone-queue'), server, {
    // What was done before the portal's first answer is by nobody yet: who holds the telephone is who logged in.
    mine: item => item.me === '' || item.me === state.me,
    changed: show,
    done(item, matter) {
        take(matter);
        if (item) tell(say('phone.sent', item.title));
        show();
    },
});

function take(matter) {
    const { number } = matter.summary;
    matters.set(number, matter);
    if (!numbers.includes(number)) numbers.push(number);
    void kept.put({ key: number, matter });
}

function show() {
    const [shown, number] = route();
    for (const part of ['list', 'matter', 'entry']) document.querySelector(`#${part}`).hidden = part !== shown;
    document.querySelector('#back').hidden = shown === 'list';
    document.querySelector('footer').hidden = shown !== 'list';
    if (shown === 'list') draw(document.querySelector('#list'), ...list(state, queue, item => void giveBackReport(item, queue)).flat());
    if (shown === 'matter') showMatter(state, matters.get(number), queue);
    else leaveMatter();
    document.querySelector('#near').setAttribute('aria-pressed', String(state.near));
    showLine();
}

function route() {
    const hash = location.hash.slice(1);
    if (hash === 'new') return ['entry'];
    return matters.has(hash) ? ['matter', hash] : ['list'];
}

/** How things stand with the line, and from when what is shown is. */
function showLine() {
    const line = document.querySelector('#line');
    const waiting = queue.waiting();
    const asks = queue.all().length - waiting;
    line.className = loggedOut || !connected ? 'off' : '';
    const words = [
        loggedOut ? say('phone.line.loggedOut') : connected ? say('phone.line.on') : say('phone.line.off'),
        state.asOf && say('phone.line.asOf', hour(state.asOf)),
        waiting > 0 && say('phone.line.waiting', waiting),
        asks > 0 && say('phone.line.asks', asks),
    ];
    line.firstElementChild.textContent = words.filter(Boolean).join(' · ');
    document.querySelector('#login').hidden = !loggedOut;
}

let toldUntil = 0;
function tell(text) {
    const told = document.querySelector('#told');
    told.textContent = text;
    told.hidden = false;
    clearTimeout(toldUntil);
    toldUntil = setTimeout(() => (told.hidden = true), TOLD_MS);
}

/** Asks what is new, and first of all who is logged in; then sends what waits; later again where there is no line. */
async function sync() {
    clearTimeout(again);
    try {
        await refresh();
        if (queue.waiting() > 0) {
            await queue.send();
            await refresh();
        }
    } catch (error) {
        if (!(error instanceof Later)) throw error;
        connected = error instanceof LoggedOut;
        loggedOut ||= error instanceof LoggedOut;
        if (!loggedOut) again = setTimeout(() => void sync(), AGAIN_MS);
        show();
    }
}

async function refresh() {
    const answer = await server.matters(matters);
    connected = true;
    loggedOut = false;
    if (state.me && answer.me !== state.me) await forget();
    state.me = answer.me;
    state.asOf = Date.now();
    behind = Date.parse(answer.now) - Date.now();
    // What somebody looks at, or has something to decide about, stays although it is closed or elsewhere by now.
    const held = [...matters.keys()].filter(number => !answer.list.numbers.includes(number) && (number === route()[1] || queue.of(number)));
    numbers = [...answer.list.numbers, ...held];
    answer.list.changed.forEach(take);
    for (const number of [...matters.keys()].filter(number => !numbers.includes(number))) {
        matters.delete(number);
        await kept.remove(number);
    }
    await kept.put({ key: 'state', me: state.me, asOf: state.asOf, numbers });
    show();
    void loadBuildings(state.me);
}

/** Another has logged in on this telephone. What waits is its doer's, and stays for that one. */
async function forget() {
    matters.clear();
    numbers = [];
    await kept.clear();
    await forgetBuildings();
}

async function remember() {
    for (const record of await kept.all()) {
        if (record.key === 'state') ({ me: state.me, asOf: state.asOf, numbers } = record);
        else matters.set(record.key, record.matter);
    }
    await queue.load();
}

function toList() {
    location.hash = '';
    window.scrollTo(0, 0);
}

document.querySelector('#matter').addEventListener('deed', () => {
    toList();
    show();
    tell(say(connected ? 'phone.sending' : 'phone.later'));
    void sync();
});
onEntry(state, queue, () => {
    toList();
    show();
    tell(say(connected ? 'phone.sending' : 'phone.later'));
    void sync();
});
document.querySelector('#back').addEventListener('click', toList);
document.querySelector('#near').addEventListener('click', async () => {
    if (!state.near && !(await watch(show))) return tell(say('phone.near.failed'));
    state.near = !state.near;
    show();
});
document.querySelector('#logout').addEventListener('submit', event => {
    if (queue.all().length > 0 && !confirm(say('phone.logout.waiting', queue.all().length))) {
        event.preventDefault();
        return;
    }
    event.target.elements._csrf.value = server.token();
    void forget();
});
addEventListener('hashchange', () => {
    window.scrollTo(0, 0);
    if (route()[0] === 'entry') void showEntry();
    show();
});
addEventListener('online', () => void sync());
addEventListener('offline', () => {
    connected = false;
    show();
});
document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sync();
});
setInterval(() => {
    if (document.visibilityState === 'visible') void sync();
}, REFRESH_MS);

await remember();
if (route()[0] === 'entry') void showEntry();
show();
void sync();
if (await mayKnow()) void watch(show);
// Only where the line is safe do browsers keep pages; elsewhere this one works as long as it is open.
void navigator.serviceWorker?.register('worker.js');
