import { emptyPage } from './visit';

/** Opens a frame, and counts what it needs until it rests, as sent. */
export async function weighed(address: string) {
	const page = await emptyPage({ expectedErrors: /favicon|ERR_FAILED/ });
	// A frame is not asked for the icon of its site.
	await page.route('**/favicon.svg', (route) => route.abort());
	const network = await page.context().newCDPSession(page);
	let bytes = 0;
	network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await network.send('Network.enable');
	await page.goto(address, { waitUntil: 'networkidle' });
	return { page, bytes };
}
