/**
 * Reads colours out of the theme for the map, which understands neither `var()` nor `oklch()`: the browser resolves the token on a probe
 * beside the map, and a canvas turns the result into plain red, green, blue.
 */
export function tokenColours<K extends string>(beside: ShadowRoot, names: readonly K[]): Record<K, string> {
  const probe = document.createElement('span');
  beside.append(probe);
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const colours = names.map(name => {
    probe.style.color = `var(${name})`;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [name, `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`] as const;
  });
  probe.remove();
  return Object.fromEntries(colours) as Record<K, string>;
}
