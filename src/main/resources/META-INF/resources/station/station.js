import { byDistance, said } from './nearest.js';

const page = document.body.dataset;
const words = JSON.parse(page.words);
const list = document.getElementById('stations');
const mapBox = document.getElementById('map');
const showMap = document.getElementById('show-map');
const near = document.getElementById('near');
const note = document.getElementById('said');
/** As wide a window shows list and map side by side. */
const WIDE = matchMedia('(min-width: 64rem)');
const LONGEST_WAIT = 15_000;
const KNOWN_FOR = 60_000;

let map;
let here;

const placeOf = (item) => [Number(item.dataset.lon), Number(item.dataset.lat)];

if (page.map && list) {
  showMap.hidden = false;
  showMap.addEventListener('click', () => void openMap());
  // Where there is room for it and nobody asked to save data, it is there at once.
  if (WIDE.matches && !navigator.connection?.saveData && document.body.classList.contains('list')) {
    void openMap();
  }
}
if (near && 'geolocation' in navigator) {
  near.hidden = false;
  near.addEventListener('click', askWhere);
}

async function openMap() {
  showMap.disabled = true;
  try {
    await import(page.map);
  } catch {
    // The line is too weak for it: the list says the same.
    showMap.disabled = false;
    note?.replaceChildren(words['station.page.noMap']);
    return;
  }
  showMap.hidden = true;
  mapBox.hidden = false;
  map = document.createElement('gridloom-public-map');
  map.words = words;
  map.attribution = page.attribution;
  map.root = page.root;
  map.ground = JSON.parse(page.ground);
  map.stations = [...list.children].map((item) => ({
    code: item.dataset.code,
    kind: item.dataset.kind,
    open: item.dataset.open === 'true',
    name: item.querySelector('.name').textContent,
    place: placeOf(item),
  }));
  map.here = here;
  map.addEventListener('station-chosen', ({ detail }) => choose(detail.code));
  mapBox.append(map);
}

/** Marks it in the list, and brings it into sight. */
function choose(code) {
  for (const item of list.children) {
    item.classList.toggle('marked', item.dataset.code === code);
    if (item.dataset.code === code) {
      item.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
      item.querySelector('a')?.focus({ preventScroll: true });
    }
  }
}

/** Only when it is asked for; the place stays on the telephone. */
function askWhere() {
  near.disabled = true;
  note.replaceChildren(words['station.page.locating']);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      near.disabled = false;
      here = [coords.longitude, coords.latitude];
      note.replaceChildren(words['station.page.sorted']);
      for (const { item, distance } of byDistance([...list.children], here, placeOf)) {
        const field = item.querySelector('.distance');
        field.hidden = false;
        field.textContent = said(distance, words);
        list.append(item);
      }
      if (map) {
        map.here = here;
      }
    },
    () => {
      near.disabled = false;
      note.replaceChildren(words['station.page.notLocated']);
    },
    { timeout: LONGEST_WAIT, maximumAge: KNOWN_FOR },
  );
}
