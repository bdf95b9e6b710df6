import type { Theme } from './map-config.ts';

/**
 * The theme that a page's `color-scheme` amounts to.
 *
 * @param scheme the computed value: `dark`, `light`, `light dark` (as the system is), `normal` …
 */
export function themeOf(scheme: string, systemIsDark: boolean): Theme {
    const schemes = scheme.split(/\s+/);
    if (!schemes.includes('dark')) {
        return 'light';
    }
    return schemes.includes('light') && !systemIsDark ? 'light' : 'dark';
}

export function pageTheme(): Theme {
    return themeOf(getComputedStyle(document.documentElement).colorScheme, systemScheme().matches);
}

/** Calls back whenever the page's theme may have changed. */
export function watchPageTheme(changed: () => void): () => void {
    const system = systemScheme();
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'class', 'style'] });
    system.addEventListener('change', changed);
    return () => {
        observer.disconnect();
        system.removeEventListener('change', changed);
    };
}

function systemScheme(): MediaQueryList {
    return matchMedia('(prefers-color-scheme: dark)');
}
