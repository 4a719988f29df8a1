/**
 * The script for a site that shows one of our frames: it makes each as high as its figure. It heeds
 * only messages of the site it was itself loaded from, and only those of a frame on the page.
 */
import type { HeightMessage } from './shell';

/** No figure is lower or higher, px: a message cannot hide the rest of a page. */
const [lowest, highest] = [120, 6000];

const script = document.currentScript as HTMLScriptElement | null;
const home = script ? new URL(script.src).origin : null;

function isHeight(data: unknown): data is HeightMessage {
	const { fairMeasure, height } = (data ?? {}) as Partial<HeightMessage>;
	return fairMeasure === 'height' && typeof height === 'number' && Number.isFinite(height);
}

function heed({ origin, source, data }: MessageEvent<unknown>): void {
	if (origin !== home || !isHeight(data)) return;
	for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-fair-measure]'))
		if (frame.contentWindow === source)
			frame.height = String(Math.min(Math.max(data.height, lowest), highest));
}

window.addEventListener('message', heed);
