function loaded(address: string): Promise<HTMLImageElement> {
	return new Promise((resolve, reject) => {
		const image = new Image();
		image.onload = () => resolve(image);
		image.onerror = () => reject(new Error('This browser cannot draw the picture.'));
		image.src = address;
	});
}

/**
 * A picture as PNG, drawn by the browser.
 *
 * @param svg text of a standalone SVG with `width` and `height` in px
 * @param scale pixels of the picture for each px of the drawing: 1, or 2 for sharp screens and print
 * @throws where the browser cannot draw it or has no room for it
 */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = await loaded(address);
		const canvas = document.createElement('canvas');
		canvas.width = Math.round(image.width * scale);
		canvas.height = Math.round(image.height * scale);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('This browser has no room for the picture.');
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => {
			canvas.toBlob(
				(blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
				'image/png'
			);
		});
	} finally {
		URL.revokeObjectURL(address);
	}
}
