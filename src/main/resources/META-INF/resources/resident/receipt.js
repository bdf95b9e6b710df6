// What the page shows once something was taken: its link, and the links of earlier ones.
import { mine } from './draft.js';

const words = document.querySelector('main').dataset;
const done = document.querySelector('#done');
const link = document.querySelector('#link');

export function listMine() {
    const all = mine.read();
    document.querySelector('#mine ul').replaceChildren(...all.map(({ number, progress }) => {
        const item = document.createElement('li');
        const anchor = document.createElement('a');
        anchor.href = words.progress + progress;
        anchor.textContent = number;
        item.append(anchor);
        return item;
    }));
    document.querySelector('#mine').hidden = all.length === 0;
}

/** @param {HTMLFormElement} form @param {{number: string, progress: string}} receipt */
export function showReceipt(form, receipt) {
    mine.add(receipt);
    document.querySelector('#number').textContent = receipt.number;
    link.href = new URL(words.progress + receipt.progress, location.href).href;
    link.textContent = link.href;
    form.hidden = true;
    done.hidden = false;
    document.querySelector('#mine').hidden = true;
    done.focus();
}

/** @param {HTMLFormElement} form @param {() => void} started with an empty form again */
export function offerAnother(form, started) {
    document.querySelector('#another').addEventListener('click', () => {
        form.reset();
        form.hidden = false;
        done.hidden = true;
        listMine();
        started();
    });
}

document.querySelector('#copy').addEventListener('click', async event => {
    try {
        await navigator.clipboard.writeText(link.href);
        event.target.textContent = words.copied;
    } catch {
        // Not without TLS: marked, so that it can be copied by hand.
        getSelection().selectAllChildren(link);
    }
});
