import { CATEGORIES, imageName, LOOKS, type PinLook } from './pins.ts';

const BY_NAME = new Map(LOOKS.map((look) => [imageName(look), look]));

/** What a legend has to show of the pins whose images are on the screen: each class plainly, and urgent and overdue once each, by the first that is. */
export function legendLooks(images: readonly string[]): [key: string, look: PinLook][] {
  const seen = images.flatMap((image) => BY_NAME.get(image) ?? []);
  const urgent = seen.find((look) => look.urgent);
  const overdue = seen.find((look) => look.overdue);
  return [
    ...CATEGORIES.filter((category) => seen.some((look) => look.category === category)).map(
      (category): [string, PinLook] => [category, { category, urgent: false, overdue: false }],
    ),
    ...(urgent ? [['urgent', { ...urgent, overdue: false }] as [string, PinLook]] : []),
    ...(overdue ? [['overdue', { ...overdue, urgent: false }] as [string, PinLook]] : []),
  ];
}
