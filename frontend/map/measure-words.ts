import { label, type MapConfig } from './map-config.ts';
import { MU } from './ground-measure.ts';

/** A length as one says it: 86 米, 1.24 公里. */
export function lengthInWords(metres: number, config: MapConfig | undefined): string {
    return metres < 1000 ? filled(config, 'measure.metres', metres, 0) : filled(config, 'measure.kilometres', metres / 1000, 2);
}

/** An area as one says it, in metric units and in 亩: 8,532 平方米（12.8 亩）. */
export function areaInWords(squareMetres: number, config: MapConfig | undefined): string {
    const metric =
        squareMetres < 1_000_000
            ? filled(config, 'measure.squareMetres', squareMetres, 0)
            : filled(config, 'measure.squareKilometres', squareMetres / 1_000_000, 2);
    const mu = squareMetres / MU;
    return `${metric} · ${filled(config, 'measure.mu', mu, mu < 100 ? 1 : 0)}`;
}

function filled(config: MapConfig | undefined, key: string, value: number, digits: number): string {
    const number = new Intl.NumberFormat(config?.locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);
    return label(config, key).replace('{0}', number);
}
