// Where the telephone is, if it may be known, and the buildings of the own grids, for where it may not.
import { table } from '../resident/table.js';
import { distance } from './matters.js';
import { Later } from './queue.js';
import { server } from './server.js';

const kept = table('phone-buildings');
const DAY_MS = 86_400_000;

/** @type {{longitude: number, latitude: number, accuracy: number} | null} */
let here = null;
let watching = null;
let buildings = [];

export const whereIAm = () => here;

/** Whether it was allowed before; then nobody need be asked. */
export async function mayKnow() {
    try {
        return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted';
    } catch {
        return false;
    }
}

/** @param {() => void} moved hears of each new place @returns {Promise<boolean>} whether there is a place now */
export function watch(moved) {
    if (here) return Promise.resolve(true);
    if (!navigator.geolocation) return Promise.resolve(false);
    return new Promise(resolve => {
        if (watching !== null) navigator.geolocation.clearWatch(watching);
        watching = navigator.geolocation.watchPosition(
            ({ coords: { longitude, latitude, accuracy } }) => {
                here = { longitude, latitude, accuracy };
                resolve(true);
                moved();
            },
            () => resolve(false),
            { enableHighAccuracy: true, maximumAge: 15_000, timeout: 15_000 },
        );
    });
}

/** From the telephone; from the portal once a day, where there is a line. */
export async function loadBuildings(me) {
    const [before] = await kept.all();
    if (before?.me === me) buildings = before.list;
    if (before?.me === me && Date.now() - before.at < DAY_MS) return;
    try {
        buildings = await server.buildings();
        await kept.put({ key: 'all', me, at: Date.now(), list: buildings });
    } catch (error) {
        if (!(error instanceof Later)) throw error;
    }
}

export const forgetBuildings = () => kept.clear();

export const called = building => building.name ?? building.address;

/** Those with the text in name or address; the nearest first where the place is known. */
export function find(text, most) {
    const wanted = text.trim().toLowerCase();
    const found = buildings.filter(({ name, address }) => `${name ?? ''} ${address ?? ''}`.toLowerCase().includes(wanted));
    if (here) found.sort((a, b) => distance(here, a) - distance(here, b));
    return found.slice(0, most);
}
