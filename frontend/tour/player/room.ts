/** A part of the page, in its pixels from the upper left. */
export interface Part {
    left: number;
    top: number;
    right: number;
    bottom: number;
}

export interface Padding {
    left: number;
    top: number;
    right: number;
    bottom: number;
}

/** Between what lies over the map and what the map shows. */
const GAP = 24;

/** A card as wide as this share of the page lies below the map, a narrower one beside it. */
const BELOW = 0.7;

/** Never less of the map than this share of the page, however long a text is. */
const LEAST = 0.25;

/**
 * The padding of the camera that keeps what it looks at out from under the card and the line of stops.
 *
 * @param scale pixels of the page to one of the map, which is drawn larger on a wall
 */
export function paddingOf(page: { width: number; height: number }, card: Part | undefined, line: Part | undefined, scale = 1): Padding {
    const padding = { left: GAP, top: GAP, right: GAP, bottom: GAP + (line ? Math.max(0, page.height - line.top) : 0) };
    if (card && card.right - card.left > BELOW * page.width) {
        padding.bottom = Math.max(padding.bottom, Math.min(page.height - card.top + GAP, page.height * (1 - LEAST)));
    } else if (card) {
        padding.left = Math.min(card.right + GAP, page.width * (1 - LEAST));
    }
    return { left: padding.left / scale, top: padding.top / scale, right: padding.right / scale, bottom: padding.bottom / scale };
}

/** The open map for which a tour's cameras are taken, in pixels; see org.gridloom.tour.Cameras. */
const TAKEN = { width: 820, height: 560 };

/** So much more room than that is left as it is. */
const SLACK = 1.2;

/** How many levels of zoom nearer a camera goes, for what it shows to fill an open map as large as this; below 0 where there is less than it was taken for. */
export function nearer(width: number, height: number, { left, top, right, bottom }: Padding): number {
    const share = Math.max(0.1, Math.min((width - left - right) / TAKEN.width, (height - top - bottom) / TAKEN.height));
    return Math.log2(share < 1 ? share : Math.max(1, share / SLACK));
}

/** Where between the padding's left and right a share of the open map lies, in pixels of the map from the left. */
export function dividerAt(width: number, padding: Padding, share: number): number {
    return padding.left + (width - padding.left - padding.right) * share;
}

/** The share at which a divider stands that was drawn to a place; 0 to 1. */
export function shareAt(x: number, width: number, padding: Padding): number {
    return Math.max(0, Math.min(1, (x - padding.left) / Math.max(1, width - padding.left - padding.right)));
}
