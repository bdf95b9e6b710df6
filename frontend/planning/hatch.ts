/** A tile of slanted lines in one colour: ground that belongs to no grid looks unfinished, whatever the colours round it. */
export function hatch(colour: string, size = 16): ImageData {
  const canvas = new OffscreenCanvas(size, size).getContext('2d')!;
  canvas.strokeStyle = colour;
  canvas.lineWidth = 2.5;
  for (const offset of [-size, 0, size]) {
    canvas.beginPath();
    canvas.moveTo(offset - 4, size + 4);
    canvas.lineTo(offset + size + 4, -4);
    canvas.stroke();
  }
  return canvas.getImageData(0, 0, size, size);
}
