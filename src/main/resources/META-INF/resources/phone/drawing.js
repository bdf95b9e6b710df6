// Elements of the page.

/** @param {string} tag @param {object} attributes listeners begin with "on"; what is null or false is left out @param {...(Node|string|null)} content */
export function h(tag, attributes = {}, ...content) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) continue;
        if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
        else element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...content.flat().filter(part => part !== null && part !== undefined && part !== false));
    return element;
}

/** The same place in the page is drawn again; what is typed and focused there is not lost, since only what shows is drawn so. */
export const draw = (element, ...content) => element.replaceChildren(...content.flat().filter(Boolean));
