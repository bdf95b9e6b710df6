import { type Group, GROUP_NAMES } from '../map/visibility.ts';

/** How strongly groups of layers are drawn, from 0 to 1; one that is absent as the map draws it. */
export type Opacities = Partial<Record<Group, number>>;

/** Those of a stop's layers that are drawn at all, and fainter than usual. */
export function opacitiesOf(layers: Opacities): Opacities {
    return Object.fromEntries(GROUP_NAMES.flatMap((group) => (isFaint(layers[group]) ? [[group, layers[group]]] : [])));
}

/** With another opacity of one group; the usual one is not said. */
export function withOpacity(opacities: Opacities, group: Group, opacity: number): Opacities {
    return opacitiesOf({ ...opacities, [group]: Math.round(opacity * 100) / 100 });
}

function isFaint(opacity: number | undefined): boolean {
    return opacity !== undefined && opacity > 0 && opacity < 1;
}
