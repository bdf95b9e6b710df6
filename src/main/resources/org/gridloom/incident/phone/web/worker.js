// Keeps the page on the telephone, so that it opens in a dead spot. VERSION and FILES are put before this by the server. What the page asks and sends
// is not looked at here: what could not be sent is kept by the page itself.

const SHELL = `gridloom-phone-${VERSION}`;
/** The page has no version: it is the newest that was got, in the language that was chosen last. */
const PAGES = 'gridloom-phone-page';
const PATIENCE_MS = 4_000;

const page = new URL('./', location).href;
const files = new Set(FILES.map(file => new URL(file, location).href));

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(activate()));

async function install() {
    const shell = await caches.open(SHELL);
    await shell.addAll([...files].map(file => new Request(file, { cache: 'reload' })));
    // Without a login there is none to keep; then it is kept when it is opened.
    await keep(await fetch(page, { redirect: 'manual' }));
    await skipWaiting();
}

async function activate() {
    for (const name of await caches.keys()) {
        if (name.startsWith('gridloom-phone-') && name !== SHELL && name !== PAGES) await caches.delete(name);
    }
    await clients.claim();
}

async function keep(answer) {
    if (answer.ok) await (await caches.open(PAGES)).put(page, answer);
}

addEventListener('fetch', event => {
    const { request } = event;
    const address = request.url.split(/[?#]/)[0];
    if (request.mode === 'navigate' && address === page) event.respondWith(opened(request));
    else if (request.method === 'GET' && files.has(address)) event.respondWith(kept(request));
});

/** The newest page where there is a line, the kept one where there is none or a bad one. */
async function opened(request) {
    const before = await caches.match(page, { cacheName: PAGES });
    const wait = before ? new Promise(resolve => setTimeout(resolve, PATIENCE_MS, before)) : new Promise(() => {});
    const now = fetch(request).then(async answer => {
        if (answer.ok) await keep(answer.clone());
        return answer.status >= 500 && before ? before : answer;
    });
    return Promise.race([now.catch(error => before ?? Promise.reject(error)), wait]);
}

async function kept(request) {
    const answer = await caches.match(request, { cacheName: SHELL, ignoreSearch: true });
    return answer ?? fetch(request);
}
