import type { ExpressionSpecification } from 'maplibre-gl';

/** How a numbered house of an estate ends: 东方水岸12号楼, 3栋, 5幢, 2座. */
const ENDINGS = ['号楼', '栋', '幢', '座'];
const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * A house's name as it is said inside its estate: 12号楼 of 东方水岸12号楼. The estate's own name stands beside it on the map, and the short ones all
 * find room. Other names stay whole.
 */
export function houseNumber(name: ExpressionSpecification): ExpressionSpecification {
    // Where a digit is missing, the place behind the end stands for it.
    const firstDigit = ['min', ...DIGITS.map((digit) => ['let', 'at', ['index-of', digit, ['var', 'name']], ['case', ['<', ['var', 'at'], 0], ['length', ['var', 'name']], ['var', 'at']]])];
    const numbered = ['any', ...ENDINGS.map((ending) => ['>', ['index-of', ending, ['var', 'name']], ['var', 'digit']])];
    return [
        'let',
        'name',
        ['to-string', name],
        ['let', 'digit', firstDigit, ['case', numbered, ['slice', ['var', 'name'], ['var', 'digit']], ['var', 'name']]],
    ] as unknown as ExpressionSpecification;
}
