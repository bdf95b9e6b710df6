// The photos of what is being written: chosen, made small, kept on the phone, taken back. Sending them is for the page.
import { newKey } from './draft.js';
import { shrink } from './shrink.js';
import { table } from './table.js';

const kept = table('photos');

/**
 * @typedef {{key: string, place: string, at: number, name: string, blob: Blob, sent: boolean, fault?: string}} Photo
 * @param {HTMLElement} root has an input for files and a list
 * @param {string} place whose photos these are, as a door or a matter
 * @param {object} tell `changed` hears of every change, `said` what to say of a file, `removed` which photo is not wanted after all
 */
export function photosIn(root, place, { changed = () => {}, said = () => {}, removed = () => {} }) {
    const input = root.querySelector('input[type=file]');
    const list = root.querySelector('ul');
    const words = JSON.parse(root.dataset.words);
    const most = Number(root.dataset.most);
    /** @type {Photo[]} */
    let photos = [];
    const urls = new Map();

    const say = (key, name) => said(words[key].replace('{0}', name).replace('{1}', most));

    function item(photo) {
        const element = document.createElement('li');
        const picture = document.createElement('img');
        if (!urls.has(photo.key)) urls.set(photo.key, URL.createObjectURL(photo.blob));
        picture.src = urls.get(photo.key);
        picture.alt = photo.name;
        const remove = document.createElement('button');
        remove.type = 'button';
        remove.textContent = '✕';
        remove.setAttribute('aria-label', words['photo.remove'].replace('{0}', photo.name));
        remove.addEventListener('click', () => void drop(photo));
        const state = document.createElement('small');
        state.textContent = words[photo.fault ? 'photo.refused' : photo.sent ? 'photo.sent' : 'photo.waiting'];
        element.className = photo.fault ? 'bad' : photo.sent ? 'sent' : '';
        element.append(picture, state, remove);
        return element;
    }

    function show() {
        list.replaceChildren(...photos.map(item));
        input.disabled = photos.length >= most;
        changed();
    }

    async function add(file) {
        if (photos.length >= most) {
            say('photo.fault.TOO_MANY', file.name);
            return;
        }
        try {
            const photo = { key: newKey(), place, at: Date.now() + photos.length, name: file.name, blob: await shrink(file), sent: false };
            photos.push(photo);
            await kept.put(photo);
        } catch {
            say('photo.fault.NOT_A_PHOTO', file.name);
        }
    }

    async function drop(photo) {
        photos = photos.filter(other => other !== photo);
        release(photo);
        await kept.remove(photo.key);
        show();
        removed(photo);
    }

    function release(photo) {
        URL.revokeObjectURL(urls.get(photo.key));
        urls.delete(photo.key);
    }

    async function mark(photo, changes) {
        Object.assign(photo, changes);
        await kept.put(photo);
        show();
    }

    input.addEventListener('change', async () => {
        const files = [...input.files];
        input.value = '';
        for (const file of files) await add(file);
        show();
    });

    return {
        /** What was chosen before the page was closed. */
        async load() {
            photos = (await kept.all()).filter(photo => photo.place === place).sort((a, b) => a.at - b.at);
            show();
        },
        all: () => photos,
        /** Those that were taken back with what they were of; as new ones, since the portal may have them for that already. */
        async add(those) {
            for (const { name, blob } of those) {
                const photo = { key: newKey(), place, at: Date.now() + photos.length, name, blob, sent: false };
                photos.push(photo);
                await kept.put(photo);
            }
            show();
        },
        unsent: () => photos.filter(photo => !photo.sent && !photo.fault),
        refused: () => photos.find(photo => photo.fault),
        sent: photo => mark(photo, { sent: true, fault: undefined }),
        /** They are gone where they were sent to. */
        async again(keys) {
            for (const photo of photos) if (keys.includes(photo.key)) await mark(photo, { sent: false });
        },
        /** @param {string} fault why it was refused, as the server names it */
        async refuse(photo, fault) {
            await mark(photo, { fault });
            say(`photo.fault.${fault}` in words ? `photo.fault.${fault}` : 'photo.fault.BROKEN', photo.name);
        },
        /** They went with what was sent. */
        async clear() {
            const gone = photos;
            photos = [];
            for (const photo of gone) {
                release(photo);
                await kept.remove(photo.key);
            }
            show();
        },
    };
}
