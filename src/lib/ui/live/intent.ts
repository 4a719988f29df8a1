/** True where the reader has asked the browser to save data: then nothing is fetched beforehand. */
export function savesData(): boolean {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	return connection?.saveData === true;
}
