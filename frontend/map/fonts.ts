/*
 * Text is drawn from the fonts of the visitor's own system. MapLibre takes a text's weight from the first name of its stack, so that name only says
 * the weight and no font is called so.
 */
const SYSTEM = ['PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'sans-serif'];

export const REGULAR = ['Map Regular', ...SYSTEM];
export const MEDIUM = ['Map Medium', ...SYSTEM];
export const BOLD = ['Map Bold', ...SYSTEM];
