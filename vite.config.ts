import { fileURLToPath } from 'node:url';
import type { UserConfigFn } from 'vite';
import { offlinePlayer } from './frontend/tour/offline/build.ts';
import { overrideVaadinConfig } from './vite.generated';

const page = (name: string): string => fileURLToPath(new URL(`frontend/${name}.html`, import.meta.url));

/** The first that know light-dark(): written in another way it would not follow the page, which may be light on a dark system. */
const CSS_TARGET = ['chrome123', 'firefox120', 'safari17.5'];

/** The wall, the map of the public stations and the player of tours are pages of their own beside Flow's. */
const customConfig: UserConfigFn = () => ({
  plugins: [offlinePlayer()],
  build: { cssTarget: CSS_TARGET, rolldownOptions: { input: { wall: page('wall'), stations: page('stations'), tour: page('tour') } } },
});

export default overrideVaadinConfig(customConfig);
