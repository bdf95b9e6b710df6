// Makes a photo small before it is sent, so that a weak line bears it. What else the file carried, as where it was taken, stays on the phone.

export const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

/** The size to draw it in; never larger than it is. */
export function fitting(width, height, longest = LONGEST_SIDE) {
    const by = Math.min(1, longest / Math.max(width, height));
    return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/** @param {Blob} file @returns {Promise<Blob>} JPEG, upright; fails where the browser cannot read it */
export async function shrink(file) {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const canvas = document.createElement('canvas');
    Object.assign(canvas, fitting(picture.width, picture.height));
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return new Promise((resolve, reject) =>
        canvas.toBlob(small => (small ? resolve(small) : reject(new Error('not drawn'))), 'image/jpeg', QUALITY));
}
