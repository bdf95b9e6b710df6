import { CATEGORIES, imageName, LOOKS, type PinLook } from './pins.ts';

const BY_NAME = new Map(LOOKS.map((look) => [imageName(look), look]));

const PLAIN = { urgent: false, supervised: false, clock: 'running' } as const;

/** Each mark by itself: how a pin has it, and how it is shown on a pin that has nothing else. */
const MARKS: [key: string, has: (look: PinLook) => boolean, alone: Partial<PinLook>][] = [
  ['urgent', (look) => look.urgent, { urgent: true }],
  ['overdue', (look) => look.clock === 'overdue', { clock: 'overdue' }],
  ['escalated', (look) => look.clock === 'escalated', { clock: 'escalated' }],
  ['supervised', (look) => look.supervised, { supervised: true }],
  ['paused', (look) => look.clock === 'paused', { clock: 'paused' }],
];

/** What a legend has to show of the pins whose images are on the screen: each class plainly, and each mark once, by the first pin that has it. */
export function legendLooks(images: readonly string[]): [key: string, look: PinLook][] {
  const seen = images.flatMap((image) => BY_NAME.get(image) ?? []);
  return [
    ...CATEGORIES.filter((category) => seen.some((look) => look.category === category)).map(
      (category): [string, PinLook] => [category, { category, ...PLAIN }],
    ),
    ...MARKS.flatMap(([key, has, alone]): [string, PinLook][] => {
      const first = seen.find(has);
      return first ? [[key, { category: first.category, ...PLAIN, ...alone }]] : [];
    }),
  ];
}
