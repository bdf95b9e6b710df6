/** A promise that someone else keeps. */
export class Deferred<T> {
    resolve!: (value: T) => void;
    readonly promise = new Promise<T>((resolve) => (this.resolve = resolve));
}
