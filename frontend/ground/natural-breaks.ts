/**
 * Natural breaks (自然断点): the classes within which values differ least, all squared distances to their class's mean taken together. Exact, by dynamic
 * programming over the sorted values (Fisher 1958; the classes that Jenks drew by hand).
 *
 * @param most how many classes at most; there are fewer where there are fewer different values
 * @returns the lowest value of each class, ascending; none without values
 */
export function naturalBreaks(values: readonly number[], most: number): number[] {
    const sorted = [...values].sort((a, b) => a - b);
    const distinct = [...new Set(sorted)];
    if (distinct.length <= most) {
        return distinct;
    }
    const spread = spreads(sorted, distinct);
    let before = distinct.map((_, last) => spread(0, last));
    /** For each number of classes and last value, where the last class begins. */
    const begins: number[][] = [];
    for (let classes = 2; classes <= most; classes++) {
        const now: number[] = [];
        const begin: number[] = [];
        for (let last = 0; last < distinct.length; last++) {
            now[last] = before[last]!;
            begin[last] = 0;
            for (let first = classes - 1; first <= last; first++) {
                const cost = before[first - 1]! + spread(first, last);
                if (begin[last] === 0 || cost < now[last]!) {
                    now[last] = cost;
                    begin[last] = first;
                }
            }
        }
        begins.push(begin);
        before = now;
    }
    const lowest: number[] = [];
    let last = distinct.length - 1;
    for (const begin of begins.reverse()) {
        const first = begin[last]!;
        lowest.unshift(distinct[first]!);
        last = first - 1;
    }
    return [distinct[0]!, ...lowest];
}

/** The sum of squared distances to the mean of the values from one distinct value to another, in one step each. */
function spreads(sorted: readonly number[], distinct: readonly number[]): (first: number, last: number) => number {
    // About the middle, so that large values of small difference lose no digits.
    const middle = sorted[sorted.length >> 1]!;
    const count = [0];
    const sum = [0];
    const squares = [0];
    let at = 0;
    for (const value of distinct) {
        let times = 0;
        while (sorted[at] === value) {
            times++;
            at++;
        }
        const off = value - middle;
        count.push(count.at(-1)! + times);
        sum.push(sum.at(-1)! + times * off);
        squares.push(squares.at(-1)! + times * off * off);
    }
    return (first, last) => {
        const total = sum[last + 1]! - sum[first]!;
        return squares[last + 1]! - squares[first]! - (total * total) / (count[last + 1]! - count[first]!);
    };
}

/** Which class a value is of: the last one that does not begin above it. */
export function classOf(value: number, lowest: readonly number[]): number {
    return Math.max(
        0,
        lowest.findLastIndex((from) => from <= value),
    );
}
