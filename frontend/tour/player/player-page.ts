import './gridloom-tour-player.ts';
import './gridloom-tour-presenter.ts';
import { PortalSource } from './source.ts';

/* What the page of a tour is made of. The server wrote into it which tour it is for, see org.gridloom.tour.play.web.PlayerPage. */
const place = document.querySelector<HTMLElement>('#tour')!;
const base = place.dataset['base'] ?? '';
const asked = new URLSearchParams(location.search);
const source = new PortalSource(base, location.search);
if (asked.has('presenter')) {
    place.append(Object.assign(document.createElement('gridloom-tour-presenter'), { base, source }));
} else {
    place.append(Object.assign(document.createElement('gridloom-tour-player'), { base, source, kiosk: asked.has('kiosk') }));
}
