// What a phone keeps besides texts: objects by their `key`, in IndexedDB. A phone that keeps nothing has them until the page is closed.

function promised(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

function opened(name, factory) {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('all', { keyPath: 'key' });
    return promised(request);
}

/**
 * @param {string} name each has a database of its own, so that none has to be rebuilt for another
 * @returns {{all: () => Promise<object[]>, put: (value: object) => Promise<void>, remove: (key: string) => Promise<void>, clear: () => Promise<void>}}
 */
export function table(name, factory = globalThis.indexedDB) {
    const memory = new Map();
    let database;

    async function kept(mode, work) {
        database ??= opened(`gridloom-${name}`, factory);
        return promised(work((await database).transaction('all', mode).objectStore('all')));
    }

    async function quietly(mode, work) {
        try {
            await kept(mode, work);
        } catch {
            // In memory, then.
        }
    }

    return {
        async all() {
            try {
                for (const value of await kept('readonly', store => store.getAll())) {
                    if (!memory.has(value.key)) memory.set(value.key, value);
                }
            } catch {
                // In memory, then.
            }
            return [...memory.values()];
        },
        async put(value) {
            memory.set(value.key, value);
            await quietly('readwrite', store => store.put(value));
        },
        async remove(key) {
            memory.delete(key);
            await quietly('readwrite', store => store.delete(key));
        },
        async clear() {
            memory.clear();
            await quietly('readwrite', store => store.clear());
        },
    };
}
